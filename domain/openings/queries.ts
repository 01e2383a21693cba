import { eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { externalSettings } from '@/db/schema/clubs'
import { couponTerms } from '@/domain/coupons/queries'
import { lastDayAccepted } from '@/domain/coupons/rules'
import { loadSituation, type Question } from '@/domain/slots/queries'
import { openSlots } from '@/domain/slots/rules'
import type { Party, Situation, Slot } from '@/domain/slots/schema'
import { addDays, eachDay, type LocalDate, localDate } from '@/lib/time'

/** A search for slots by somebody with coupons (rule 12 ends it) or by a key without any. */
export type SlotSearch = Omit<Question, 'from' | 'to'> & {
  party: Party
  coupons: readonly { expiresOn: LocalDate | null }[]
}

/** First and last local day on which these coupons may fly: from today to the horizon or their end. */
export async function flyableDays(club: Club, { coupons, now }: Pick<SlotSearch, 'coupons' | 'now'>) {
  const [[external], terms] = await Promise.all([
    club.tx
      .select({ horizonDays: externalSettings.horizonDays, enabled: externalSettings.enabled })
      .from(externalSettings)
      .where(eq(externalSettings.clubId, club.id)),
    couponTerms(club),
  ])
  const from = localDate(now, club.timeZone)
  const ends =
    terms.expiryJudged === 'booking'
      ? []
      : coupons.map(({ expiresOn }) => lastDayAccepted(expiresOn, terms.graceDays))
  const horizon = addDays(from, external?.enabled ? external.horizonDays : -1)
  const to = ends.reduce<LocalDate>((first, end) => (end && end < first ? end : first), horizon)
  return { from, to }
}

/** Free slots from one local day to another (both included), inside what the coupons allow. */
export async function findSlots(
  club: Club,
  search: SlotSearch,
  days: { from: LocalDate; to: LocalDate },
): Promise<{ slots: Slot[]; situation: Situation | null }> {
  const allowed = await flyableDays(club, search)
  const from = days.from > allowed.from ? days.from : allowed.from
  const to = days.to < allowed.to ? days.to : allowed.to
  if (from > to) return { slots: [], situation: null }
  const { party, coupons: _coupons, ...question } = search
  const situation = await loadSituation(club, { ...question, from, to })
  return { slots: situation ? openSlots(situation, party, eachDay(from, to)) : [], situation }
}

const NEAREST = 5
const AROUND_DAYS = 14

/** Up to five free slots closest in time to a start that is not to be had, in order of time. */
export async function nearestSlots(club: Club, search: SlotSearch, wanted: Date): Promise<Slot[]> {
  const day = localDate(wanted, club.timeZone)
  const { slots } = await findSlots(club, search, {
    from: addDays(day, -AROUND_DAYS),
    to: addDays(day, AROUND_DAYS),
  })
  const minute = wanted.getTime() / 60_000
  return slots
    .filter((slot) => slot.start !== minute)
    .sort((a, b) => Math.abs(a.start - minute) - Math.abs(b.start - minute))
    .slice(0, NEAREST)
    .sort((a, b) => a.start - b.start)
}
