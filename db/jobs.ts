import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from './client'

/** What each job works on, by its name; `clubId` is the open club's unless it is given, instants are ISO 8601. */
export type JobPayloads = {
  deliver_mail: { letterId: string }
  deliver_notices: { queue: string }
  deliver_house_mail: { letterId: string }
  create_platforms: { creationId: string }
  export_platform: { exportId: string }
  work_on_import: { clubId: string; importId: string }
  remind: { bookingId: string; when: 'two-days' | 'eve'; start: string }
  fill_facts: { clubId: string; subjectId: string; from: string; to: string }
  offer_slots: { clubId: string }
}

export type JobName = keyof JobPayloads

/** A job's name for SQL that adds many at once. */
export const jobName = (name: JobName): SQL => sql.raw(`'${name}'`)

type Planned<Name extends JobName> = {
  payload: JobPayloads[Name]
  /** A waiting job of the same key is replaced. */
  key: string
  /** Null: at once. */
  at?: Date | null
  /** The request that caused it: the log follows it. */
  requestId?: string | null | undefined
}

/** Adds a job in the caller's transaction: it is there when that is committed, or not at all. */
export async function addJob<Name extends JobName>(
  tx: Tx,
  name: Name,
  { payload, key, at = null, requestId }: Planned<Name>,
): Promise<void> {
  const job = JSON.stringify({ ...payload, requestId })
  await tx.execute(
    sql`select envol_enqueue(${name}, ${job}::jsonb, ${at?.toISOString() ?? null}::timestamptz, ${key})`,
  )
}
