import { z } from 'zod/mini'
import { toNumber } from '@/domain/visits/visits/schema'
import { contactForm } from '../callers/schema'

/** Somebody aboard as staff correct them; kg and years, null: not known. */
export type CorrectedSeat = { name: string; weightKg: number | null; age: number | null }

const rows = z._default(z.array(z.string()), [])

const base = z.extend(
  z.pick(contactForm, {
    lastName: true,
    firstName: true,
    cellPhone: true,
    passengerName: true,
    message: true,
    staffNote: true,
    language: true,
  }),
  {
    count: z.string().check(z.regex(/^[1-9]$/, { error: 'empty' })),
    weight: rows,
    age: rows,
    reason: z.string().check(z.maxLength(300, { error: 'long' })),
  },
)

const within = (value: number | null, low: number, high: number) =>
  value === null || (Number.isInteger(value) && value >= low && value <= high)

/** The form of a correction: as many seats as `count` says, those past it are ignored; messages are keys. */
export const correctForm = z.pipe(
  base.check((context) => {
    const { weight, age, count } = context.value
    const fail = (field: 'weight' | 'age', row: number) =>
      context.issues.push({ code: 'custom', message: field, path: [field, row], input: context.value })
    for (let row = 0; row < Number(count); row++) {
      if (!within(toNumber(weight[row]), 1, 250)) fail('weight', row)
      if (!within(toNumber(age[row]), 0, 110)) fail('age', row)
    }
  }),
  z.transform(({ passengerName, weight, age, count, reason, ...contact }) => ({
    ...contact,
    reason: reason.trim(),
    seats: Array.from(
      { length: Number(count) },
      (_, row): CorrectedSeat => ({
        name: passengerName[row] ?? '',
        weightKg: toNumber(weight[row]),
        age: toNumber(age[row]),
      }),
    ),
  })),
)

/** What staff correct of an external booking. `reason`: why it may fly although the aircraft does not carry them. */
export type Correction = z.infer<typeof correctForm>
