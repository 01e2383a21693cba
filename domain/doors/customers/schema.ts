import { z } from 'zod'

const line = (max: number) => z.string().trim().max(max)

/** Who booked; phones in E.164 (lib/phone reads what people type). */
const contactInput = z.object({
  lastName: line(80).min(1),
  firstName: line(80).min(1),
  cellPhone: z.string().regex(/^\+[1-9]\d{5,14}$/),
  email: z.email().max(254),
  isPassenger: z.boolean().default(false),
})

export type Contact = z.infer<typeof contactInput>
