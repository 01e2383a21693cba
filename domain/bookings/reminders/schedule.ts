import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { type JobPayloads, jobName } from '@/db/jobs'
import { statement } from '@/db/statement'
import type { Flight } from '../bookings/queries/flight'
import { cutoffOf } from '../bookings/rules/flight'
import { reminderTimes } from './rules'

const plan = statement<unknown, { jobs: string }>(
  () => sql`
    select envol_enqueue(${jobName('remind')}, payload, at, key)
    from jsonb_to_recordset(${sql.placeholder('jobs')}::jsonb) as job (payload jsonb, at timestamptz, key text)`,
)

/**
 * Plans the two reminders of a booking, replacing those planned for an earlier time; a reminder whose time has passed is
 * not planned. What it says is decided when it leaves.
 */
export async function scheduleReminders(club: Club, { booking, external }: Flight, now: Date): Promise<void> {
  if (booking.state !== 'booked' || !booking.external) return
  const cutoffAt = cutoffOf(booking.startAt, external.cutoffMinutes)
  const { twoDays, eve } = reminderTimes(booking.startAt, cutoffAt, club.timeZone)
  const start = booking.startAt.toISOString()
  const jobs = [{ when: 'two-days', at: twoDays } as const, { when: 'eve', at: eve } as const]
    .filter(({ at }) => at > now)
    .map(({ when, at }) => ({
      at: at.toISOString(),
      key: `remind:${booking.id}:${when}`,
      payload: { bookingId: booking.id, when, start } satisfies JobPayloads['remind'],
    }))
  if (jobs.length > 0) await plan(club.tx, { jobs: JSON.stringify(jobs) })
}
