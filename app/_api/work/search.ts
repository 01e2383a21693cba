import type { Answer } from '@/app/_edge/once'
import { invalid } from '@/app/_edge/read-input'
import type { Call } from '@/app/_edge/route'
import { type Club, inClub } from '@/db/club'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { findSlots, type SlotSearch } from '@/domain/slots/slots/queries/search'
import { translator } from '@/lib/i18n/translator'
import type { LocalDate } from '@/lib/time'
import { flightAt } from '../answers/bookings'
import { slotAnswer } from '../answers/slots'
import { refuseLongSpan } from './days'
import { type Activity, type Base, offered } from './offered'
import { partyGiven } from './party'

type Asked = {
  activity: string
  base?: string | undefined
  moving?: string | undefined
  from: LocalDate
  to: LocalDate
  passengers?: number | undefined
  weights?: readonly number[] | undefined
  ages?: readonly number[] | undefined
}

type Group = Pick<SlotSearch, 'party' | 'coupons' | 'ignoring' | 'external'> & {
  ages: readonly number[] | null
}

/** The slots that can be booked between two days by these people. Nothing in the way but the group itself: no slots. */
export async function searchSlots(call: Call<unknown, unknown>, asked: Asked): Promise<Answer> {
  const { ref, actor, locale } = call
  refuseLongSpan(asked, locale)
  return inClub(ref, actor, async (club) => {
    const { activity, bases, external } = await offered(club, asked, call)
    const { group, base } = await groupOf(club, call, asked, activity)
    const places = base ? bases.filter(({ id }) => id === base) : bases
    const days = { from: asked.from, to: asked.to }
    const found = await Promise.all(
      places.map((place) => slotsAt(club, activity, place, { ...group, external }, days)),
    )
    const slots = found.flat().sort((a, b) => a.slot.start - b.slot.start)
    const answers = slots.map(({ slot, icao }) =>
      slotAnswer({ activity: activity.code, icao, zone: ref.timeZone }, slot),
    )
    return { status: 200, body: { timeZone: ref.timeZone, slots: answers } }
  })
}

/** The people named, or those of the booking that is moved, whose coupons then end the search. */
async function groupOf(
  club: Club,
  { key, locale }: Call<unknown, unknown>,
  asked: Asked,
  activity: Activity,
): Promise<{ group: Group; base: string | null }> {
  if (asked.moving === undefined) {
    const { passengers, weightsKg, ages } = partyGiven(asked, locale)
    return { group: { party: { passengers: passengers ?? 1, weightsKg }, coupons: [], ages }, base: null }
  }
  const flight = await flightAt(club, key, asked.moving)
  if (flight.activity.id !== activity.id) {
    throw invalid({ pointer: '#/activity', detail: translator(locale, 'api')('otherActivity') })
  }
  const group = { party: partyOf(flight), coupons: flight.coupons, ages: null, ignoring: flight.booking.id }
  return { group, base: flight.base.id }
}

async function slotsAt(
  club: Club,
  activity: Activity,
  base: Base,
  { ages, ...group }: Group,
  days: { from: LocalDate; to: LocalDate },
) {
  const { minimumAge, maxPassengers } = activity
  const tooYoung = minimumAge !== null && ages?.some((age) => age < minimumAge)
  if (tooYoung || group.party.passengers > maxPassengers) return []
  const search = { ...group, activityId: activity.id, baseId: base.id, now: new Date() }
  const { slots } = await findSlots(club, search, days)
  return slots.map((slot) => ({ slot, icao: base.icao }))
}
