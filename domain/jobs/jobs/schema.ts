import { z } from 'zod'
import type { JobName } from '@/db/jobs'
import { creationJob } from '@/domain/platforms/creations/schema'
import { exportJob } from '@/domain/platforms/exports/schema'

/** What jobs carry, by the task they are for: every job that verbs add is here. */
export const jobSchemas = {
  deliver_mail: z.object({ clubId: z.uuid(), letterId: z.uuid() }),
  deliver_notices: z.object({ clubId: z.uuid(), queue: z.string() }),
  deliver_house_mail: z.object({ letterId: z.uuid() }),
  create_platforms: creationJob,
  export_platform: exportJob,
  work_on_import: z.object({ clubId: z.uuid(), importId: z.uuid() }),
  remind: z.object({
    clubId: z.uuid(),
    bookingId: z.uuid(),
    when: z.enum(['two-days', 'eve']),
    start: z.string(),
  }),
  fill_facts: z.object({
    clubId: z.uuid(),
    subjectId: z.uuid(),
    from: z.coerce.date(),
    to: z.coerce.date(),
  }),
  offer_slots: z.object({ clubId: z.uuid().optional() }),
} satisfies Record<JobName, z.ZodType>
