import { z } from 'zod'
import {
  activityCode,
  ages,
  components,
  icaoCode,
  instant,
  localDay,
  passengerCount,
  weights,
} from './common'

const activity = z
  .object({
    id: z.uuid(),
    code: activityCode,
    name: z.string(),
    durationMinutes: z.int(),
    maxPassengers: z.int(),
    daylight: z
      .object({ afterSunriseMinutes: z.int(), beforeSunsetMinutes: z.int() })
      .describe(
        'Take-off at sunrise plus the one at the earliest, landing at sunset minus the other at the latest.',
      ),
  })
  .register(components, { id: 'Activity' })

export const activityList = z.array(activity).register(components, { id: 'ActivityList' })

export const slot = z
  .object({
    id: z.string(),
    start: instant.describe('Take-off.'),
    end: instant.describe('Landing.'),
    meetAt: instant.describe('When the passengers come.'),
    vacancies: z.int().min(1).describe('How many such flights can still be booked at this start.'),
  })
  .register(components, { id: 'Slot' })

export const slotList = z
  .object({ timeZone: z.string(), slots: z.array(slot) })
  .register(components, { id: 'SlotList' })

const days = {
  activity: activityCode,
  from: localDay,
  to: localDay.describe('Included. 31 days at most.'),
  base: icaoCode.optional().describe('ICAO code of a base. All of them without it.'),
  moving: z
    .uuid()
    .optional()
    .describe(
      'A booking to be moved: its own place counts as free, and its own passengers are those who fly.',
    ),
}

export const slotQuery = z.strictObject({
  ...days,
  passengers: z.coerce.number().int().min(1).max(30).default(1),
})

export const slotSearch = z.strictObject({
  ...days,
  passengers: passengerCount.optional(),
  weights: weights.optional(),
  ages: ages.optional(),
})
