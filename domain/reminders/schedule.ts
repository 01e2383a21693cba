import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import type { Flight } from '@/domain/flights/queries'
import { cutoffOf } from '@/domain/flights/rules'
import { reminderTimes } from './rules'

/**
 * Plans the two reminders of a booking, replacing those planned for an earlier time; a reminder whose time has passed is
 * not planned. What it says is decided when it leaves.
 */
export async function scheduleReminders(club: Club, { booking, external }: Flight, now: Date): Promise<void> {
  const cutoffAt = cutoffOf(booking.startAt, external.cutoffMinutes)
  const times = reminderTimes(booking.startAt, cutoffAt, club.timeZone)
  for (const [when, at] of [['two-days', times.twoDays] as const, ['eve', times.eve] as const]) {
    if (at <= now || booking.state !== 'booked' || !booking.external) continue
    const payload = JSON.stringify({ bookingId: booking.id, when, start: booking.startAt.toISOString() })
    const key = `remind:${booking.id}:${when}`
    await club.tx.execute(
      sql`select envol_enqueue('remind', ${payload}::jsonb, ${at.toISOString()}::timestamptz, ${key})`,
    )
  }
}
