import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { externalSettings } from '@/db/schema/external'
import { statement } from '@/db/statement'
import { lastDayToFly } from '@/domain/coupons/coupons/rules'
import { addDays, eachDay, type LocalDate, localDate } from '@/lib/time'
import { openSlots } from '../rules/offer'
import type { Party, Slot } from '../schema'
import { loadSituation, type Question } from './situation'

/** What ends a search, as the club has set it. */
type Limits = Pick<
  typeof externalSettings.$inferSelect,
  'enabled' | 'horizonDays' | 'graceDays' | 'expiryJudged'
>

/**
 * A search for slots by somebody with coupons (rule 12 ends it) or by a key without any. `external`: the club's settings
 * where the caller has just read them.
 */
export type SlotSearch = Omit<Question, 'from' | 'to'> & {
  party: Party
  coupons: readonly { expiresOn: LocalDate | null }[]
  external?: Limits | null | undefined
}

const limitsOf = statement<Limits, { club: string }>(
  () => sql`
    select ${externalSettings.enabled} as enabled, ${externalSettings.horizonDays} as "horizonDays",
           ${externalSettings.graceDays} as "graceDays", ${externalSettings.expiryJudged} as "expiryJudged"
    from ${externalSettings} where ${externalSettings.clubId} = ${sql.placeholder('club')}`,
)

/** First and last local day on which these coupons may fly: from today to the horizon or their end. */
export async function flyableDays(
  { tx, id, timeZone }: Club,
  { coupons, now, external }: Pick<SlotSearch, 'coupons' | 'now' | 'external'>,
): Promise<{ from: LocalDate; to: LocalDate }> {
  const limits = external === undefined ? (await limitsOf(tx, { club: id }))[0] : external
  const from = localDate(now, timeZone)
  if (!limits?.enabled) return { from, to: addDays(from, -1) }
  const horizon = addDays(from, limits.horizonDays)
  const last = lastDayToFly(coupons, limits)
  return { from, to: last && last < horizon ? last : horizon }
}

/** Free slots from one local day to another (both included), inside what the coupons allow. */
export async function findSlots(
  club: Club,
  search: SlotSearch,
  days: { from: LocalDate; to: LocalDate },
): Promise<{ slots: Slot[] }> {
  const allowed = await flyableDays(club, search)
  const from = days.from > allowed.from ? days.from : allowed.from
  const to = days.to < allowed.to ? days.to : allowed.to
  if (from > to) return { slots: [] }
  const { activityId, baseId, now, ignoring, party } = search
  const situation = await loadSituation(club, { activityId, baseId, now, ignoring, from, to, offers: true })
  return { slots: situation ? openSlots(situation, party, eachDay(from, to)) : [] }
}

const NEAREST = 5
/** Days to look around a start; further only when too few are near. */
const AROUND_DAYS = [3, 14]

/** Up to five free slots closest in time to a start that is not to be had, in order of time. */
export async function nearestSlots(club: Club, search: SlotSearch, wanted: Date): Promise<Slot[]> {
  const day = localDate(wanted, club.timeZone)
  const minute = wanted.getTime() / 60_000
  const distance = ({ start }: Slot) => Math.abs(start - minute)
  let nearest: Slot[] = []
  for (const around of AROUND_DAYS) {
    const days = { from: addDays(day, -around), to: addDays(day, around) }
    const { slots } = await findSlots(club, search, days)
    nearest = slots
      .filter(({ start }) => start !== minute)
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, NEAREST)
    // What lies beyond is further away; a clock change takes an hour of it.
    if (nearest.filter((slot) => distance(slot) < around * 1440 - 60).length === NEAREST) break
  }
  return nearest.sort((a, b) => a.start - b.start)
}
