import { sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { calendarOf } from '@/db/seed/calendar'
import { plantDemo } from '@/db/seed/demo'
import { replant } from '@/db/seed/replant'
import { plantSolo } from '@/db/seed/solo'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { isReset } from './rules'

const clubs = [
  ['demo', plantDemo],
  ['demo-solo', plantSolo],
] as const

/**
 * Makes the demonstration anew on a deployment that the public reaches, each club whole in one transaction: what visitors did
 * is gone, the seeded references are good again, the doors are the same. Elsewhere nothing happens.
 */
export async function resetDemonstration(now = new Date()): Promise<void> {
  if (!isReset('demo', env().local)) return
  for (const [slug, plant] of clubs) {
    const done = await acrossClubs('demonstration', async (tx) => {
      // A visitor at work is waited for, not for ever: the job is then run again.
      await tx.execute(sql`set local lock_timeout = '10s'`)
      return replant(tx, slug, calendarOf(now), plant)
    })
    if (done) log().info({ slug }, 'demonstration reset')
  }
}
