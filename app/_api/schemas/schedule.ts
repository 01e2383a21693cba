import { z } from 'zod'
import { components, icaoCode, instant, localDay } from './common'

export const scheduleQuery = z.strictObject({
  from: localDay,
  to: localDay.describe('Included. 31 days at most.'),
})

export const schedule = z
  .object({
    timeZone: z.string(),
    resources: z.array(
      z.object({ id: z.uuid(), registration: z.string(), type: z.string(), base: icaoCode, seats: z.int() }),
    ),
    pilots: z.array(z.object({ id: z.uuid(), firstName: z.string(), lastName: z.string() })),
    occupancy: z
      .array(
        z.object({
          subject: z.uuid().describe('Id of a resource or of a pilot.'),
          kind: z.enum(['hold', 'booking', 'unavailability', 'absence']),
          ref: z.uuid().describe('Id of the booking, hold, unavailability or absence.'),
          start: instant,
          end: instant,
        }),
      )
      .describe('Who is busy when, buffers included.'),
  })
  .register(components, { id: 'Schedule' })
