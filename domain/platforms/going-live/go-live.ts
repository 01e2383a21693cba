import { and, eq, sql } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { clubSettings, clubs } from '@/db/schema/clubs'
import { isMomentary } from '@/db/violation'
import { placeholdersIn } from '@/domain/club/clubs/rules/placeholders'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import { erase } from './erase'
import { planFor } from './queries/plan'
import type { Choice } from './schema'

const TRIES = 5

/**
 * Takes one of the account's test platforms live, in one transaction: what is a sample and what the choice leaves out is erased, its
 * mails open up from here on, and no letter that was written before is ever handed over. `typed`: its address, typed again.
 * Asked twice, the first instant stands. Refuses `not_found`, `sandbox_stays`, `name_differs`, `own_matters` (with what is
 * `missing`), and `busy` while others are at work there for long.
 */
export async function goLive(
  accountId: AccountId,
  slug: string,
  { typed, choice }: { typed: string; choice: Choice },
  now = new Date(),
): Promise<Date> {
  for (let tries = 1; ; tries++) {
    try {
      return await acrossClubs('platforms', (tx) => take(tx, accountId, slug, { typed, choice }, now))
    } catch (error) {
      // Somebody booked what was about to go: what goes is counted anew.
      if (!isMomentary(error)) throw error
      if (tries >= TRIES) throw new Refusal('busy')
    }
  }
}

async function take(
  tx: Tx,
  accountId: AccountId,
  slug: string,
  { typed, choice }: { typed: string; choice: Choice },
  now: Date,
): Promise<Date> {
  await tx.execute(sql`set local lock_timeout = '10s'`)
  const [found] = await tx
    .select({ club: clubs, settings: clubSettings })
    .from(clubs)
    .innerJoin(clubSettings, eq(clubSettings.clubId, clubs.id))
    .where(and(eq(clubs.accountId, accountId), eq(clubs.slug, slug)))
    .for('no key update')
  if (!found) throw new Refusal('not_found')
  const { club, settings } = found
  if (club.kind === 'production' && club.liveAt) return club.liveAt
  if (club.kind !== 'test') throw new Refusal('not_found')
  if (club.sandboxOf) throw new Refusal('sandbox_stays')
  const missing = placeholdersIn(settings)
  if (missing.length > 0) throw new Refusal('own_matters', { missing })
  if (typed.trim().toLowerCase() !== slug) throw new Refusal('name_differs')
  await lockWhatGoes(tx, club.id)
  const plan = await planFor(tx, club.id, choice, now)
  await erase(tx, club.id, plan, choice)
  await keepLetters(tx, club.id)
  await tx
    .update(clubs)
    .set({ kind: 'production', liveAt: now, deletesAt: null })
    .where(eq(clubs.id, club.id))
  const by = { tx, id: club.id, actor: { kind: 'account', id: accountId } } as const
  const { bookings, coupons, people, aircraft } = plan
  await record(by, {
    event: 'club.live',
    after: {
      kept: [...choice],
      erasedBookings: bookings.length,
      erasedCoupons: coupons.length,
      erasedPeople: people.length,
      erasedAircraft: aircraft.length,
    },
  })
  return now
}

/** In the order of every change (`lockForChange`): coupons by id, bookings by id. Whoever has one in hand is waited for. */
async function lockWhatGoes(tx: Tx, clubId: string): Promise<void> {
  await tx.execute(sql`select from coupons where club_id = ${clubId}::uuid order by id for update`)
  await tx.execute(sql`select from bookings where club_id = ${clubId}::uuid order by id for update`)
}

/** Mails of a test platform that were not handed over never will be, those that failed included: nobody can send them again. */
async function keepLetters(tx: Tx, clubId: string): Promise<void> {
  await tx.execute(sql`
    update letters set failed_at = null, kept_at = now()
    where club_id = ${clubId}::uuid and kind = 'mail' and delivered_at is null and kept_at is null`)
}
