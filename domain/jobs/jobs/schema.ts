import { z } from 'zod'

/** What jobs carry, by the task they are for. */
export const mailJob = z.object({ clubId: z.uuid(), letterId: z.uuid() })
export const houseMailJob = z.object({ letterId: z.uuid() })
export const noticeJob = z.object({ clubId: z.uuid(), queue: z.string() })
export const reminderJob = z.object({
  clubId: z.uuid(),
  bookingId: z.uuid(),
  when: z.enum(['two-days', 'eve']),
  start: z.string(),
})
export const offerJob = z.object({ clubId: z.uuid().optional() })
export const factsJob = z.object({
  clubId: z.uuid(),
  subjectId: z.uuid(),
  from: z.coerce.date(),
  to: z.coerce.date(),
})
