import { sql } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { freePeriod } from '../rules'
import type { FreePeriod } from '../schema'

/** How the free period of the account's live platforms stands, by their address. Flights count that were flown since. */
export async function freePeriodsOf(
  accountId: AccountId,
  now = new Date(),
): Promise<ReadonlyMap<string, FreePeriod>> {
  const rows = await acrossClubs('platforms', (tx) =>
    tx.execute<{ slug: string; zone: string; live: string; flown: number }>(sql`
      select slug, time_zone as zone, to_json(live_at) #>> '{}' as live, (
        select count(*)::int from bookings
        where club_id = clubs.id and state = 'flown' and flown_at >= live_at) as flown
      from clubs where account_id = ${accountId}::uuid and kind = 'production' and live_at is not null`),
  )
  return new Map(
    rows.map(({ slug, zone, live, flown }) => [slug, freePeriod(new Date(live), flown, zone, now)]),
  )
}
