import { sql } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { clubSettings } from '@/db/schema/clubs'
import { type OwnMatter, placeholdersIn } from '@/domain/club/clubs/rules/placeholders'
import type { Choice, DryRun } from '../schema'
import { planFor } from './plan'

const counted = {
  people: 'people',
  aircraft: 'aircraft',
  bookings: 'bookings',
  coupons: 'coupons',
  presences: 'presences',
  shops: 'shops',
  keys: 'api_keys',
} as const

const eachCount = sql.join(
  Object.entries(counted).map(
    ([name, table]) =>
      sql`(select count(*)::int from ${sql.identifier(table)} where club_id = clubs.id) as ${sql.identifier(name)}`,
  ),
  sql`, `,
)

/**
 * What going live with this choice would do to one of the account's platforms, and what of the club is still missing; null when it
 * is none of its test platforms. Nothing is changed, and all is read at one moment.
 */
export function dryRun(
  accountId: AccountId,
  slug: string,
  choice: Choice,
  now = new Date(),
): Promise<{ counts: DryRun; missing: OwnMatter[] } | null> {
  return acrossClubs(
    'platforms',
    async (tx) => {
      const [found] = await tx.execute<Record<keyof DryRun, number> & { id: string }>(sql`
        select id, ${eachCount} from clubs
        where account_id = ${accountId}::uuid and slug = ${slug} and kind = 'test' and sandbox_of is null`)
      if (!found) return null
      const plan = await planFor(tx, found.id, choice, now)
      const [settings] = await tx.select().from(clubSettings).where(sql`club_id = ${found.id}::uuid`)
      if (!settings) throw new Error('a club without settings')
      const gone = (what: keyof DryRun): number => {
        switch (what) {
          case 'presences':
          case 'shops':
          case 'keys':
            return choice.has(what) ? 0 : found[what]
          default:
            return plan[what].length
        }
      }
      const counts = Object.fromEntries(
        (Object.keys(counted) as (keyof DryRun)[]).map((what) => [
          what,
          { goes: gone(what), stays: found[what] - gone(what) },
        ]),
      ) as DryRun
      return { counts, missing: placeholdersIn(settings) }
    },
    'repeatable read',
  )
}
