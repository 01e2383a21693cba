import type { Inside } from '@/app/_edge/inside'
import type { Club } from '@/db/club'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { bookingHistory } from '@/domain/club/journal/queries'
import { lastDayToFly } from '@/domain/coupons/coupons/rules'
import type { Person } from '@/domain/doors/people/schema'
import { namesOnBoard } from '@/domain/schedule/board/queries/names'
import { loadActivity, loadAircraft } from '@/domain/schedule/plans/queries'
import { alternatives } from '@/domain/schedule/plans/rules'
import type { Alternative, Plan, PlanChange, Wall } from '@/domain/schedule/plans/schema'
import { loadSituationOn } from '@/domain/slots/slots/queries/situation'
import { limits as known } from '@/domain/slots/slots/schema'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import type { Refusal } from '@/lib/refusal'
import { formatDayShort, formatTime, fromMinutes, localDate } from '@/lib/time'
import type { FreeWords, PlanState, WallWords } from './state'

/** What was asked: a new booking (`bookingId` null), another plan for one, or that it be called off (`plan` null). */
export type Wish =
  | { bookingId: null; plan: Plan }
  | { bookingId: string; plan: Omit<PlanChange, 'sequence' | 'beyond'> | null }

type Desk = Pick<Inside, 'locale' | 'zone' | 'inClub'> & { person: Pick<Person, 'rights'> }

/**
 * A refusal of a plan in words: what stands in the way and until when, what is free instead. `wish` null: nothing that one
 * booking could have in another way.
 */
export async function refusedPlan(
  desk: Desk,
  { code, facts }: Refusal,
  answer: PlanState,
  wish: Wish | null,
  now = new Date(),
): Promise<PlanState> {
  if (code !== 'beyond_limits' && code !== 'place_taken' && code !== 'booking_changed') return answer
  return desk.inClub(async (club) => {
    const words = refusalNames(await namesOnBoard(club), desk.locale, desk.zone)
    const { t } = words
    if (code === 'beyond_limits') {
      const passed = known.filter((limit) => facts.limits?.includes(limit))
      const mayPass = desk.person.rights.includes('bookings.all') && !passed.includes('no_pilot')
      const limits = passed.map((limit) => t(`limit.${limit}`))
      return { ...answer, limits, mayPass, free: await freeInstead(club, wish, words, now) }
    }
    if (code === 'place_taken') {
      const walls = (facts.walls ?? []).map((wall) => wallWords(wall, words))
      return { ...answer, walls, free: await freeInstead(club, wish, words, now) }
    }
    if (!answer.refusal || !wish?.bookingId) return answer
    const help = `${await whoChanged(club, wish.bookingId, words)} ${answer.refusal.help}`
    return { ...answer, refusal: { ...answer.refusal, help } }
  })
}

/** How a refusal speaks: who is called what, and times at the airfield of minutes since the epoch. */
type Words = {
  t: Translator<'schedule'>
  name: (id: string | null) => string
  time: (minute: number) => string
  shortDay: (minute: number) => string
}

const refusalNames = (names: ReadonlyMap<string, string>, locale: Locale, zone: string): Words => ({
  t: translator(locale, 'schedule'),
  name: (id) => names.get(id ?? '') ?? '',
  time: (minute) => formatTime(fromMinutes(minute), zone, locale),
  shortDay: (minute) => formatDayShort(fromMinutes(minute), zone, locale),
})

function wallWords(wall: Wall, { t, time, name, shortDay }: Words): WallWords {
  const who = name(wall.subjectId) || t('refusal.somebody')
  const key = `${wall.subjectId}-${wall.from}`
  const at = { key, ref: wall.ref, subjectId: wall.subjectId }
  const when = (minute: number) =>
    shortDay(minute) === shortDay(wall.start) ? time(minute) : `${shortDay(minute)}, ${time(minute)}`
  if (wall.kind === 'hold') {
    return {
      ...at,
      text: t('refusal.hold', { who, time: time(wall.keptUntil ?? wall.to) }),
      until: null,
      kept: true,
    }
  }
  if (wall.kind !== 'booking') {
    const until = `${shortDay(wall.end)}, ${time(wall.end)}`
    return { ...at, text: t(`refusal.${wall.kind}`, { who, until }), until: null, kept: false }
  }
  const what = t(`what.${wall.activity ?? 'external'}`)
  return {
    ...at,
    text: t('refusal.booking', { who, what, from: when(wall.start), to: when(wall.end) }),
    until: t('refusal.until', { time: when(wall.to) }),
    kept: false,
  }
}

async function freeInstead(
  club: Club,
  wish: Wish | null,
  words: Words,
  now: Date,
): Promise<PlanState['free']> {
  if (!wish?.plan) return null
  const { plan, bookingId } = wish
  const flight = bookingId === null ? null : await loadFlight(club, bookingId)
  const activity = bookingId === null ? await loadActivity(club, wish.plan.activityId) : flight?.activity
  const aircraft = await loadAircraft(club, plan.aircraftId)
  if (!activity || !aircraft) return []
  const day = localDate(plan.startAt, club.timeZone)
  const { baseId } = aircraft
  const ignoring = bookingId ?? undefined
  const situation = await loadSituationOn(club, { activityId: activity.id, baseId, day, ignoring, now })
  if (!situation) return []
  const party = flight?.booking.external ? partyOf(flight) : null
  const lastDay = flight && lastDayToFly(flight.coupons, flight.external)
  const wanted = { memberId: flight?.booking.external ? null : (flight?.booking.customerId ?? null), ...plan }
  const found = alternatives(situation, wanted, { party, lastDay })
  return found.map((one) => freeWords(one, plan, words))
}

function freeWords(
  { start, aircraftId, pilotId }: Alternative,
  plan: Pick<Plan, 'aircraftId' | 'pilotId'>,
  { t, time, name }: Words,
): FreeWords {
  const same = aircraftId === plan.aircraftId && pilotId === plan.pilotId
  const text = same ? t('refusal.sameBoth') : [name(aircraftId), name(pilotId)].filter(Boolean).join(', ')
  return {
    value: [start, aircraftId, pilotId ?? ''].join('|'),
    time: time(start),
    text,
    label: `${t('refusal.choose')} ${time(start)}, ${text}`,
  }
}

async function whoChanged(club: Club, bookingId: string, { t, time }: Words): Promise<string> {
  const [last] = await bookingHistory(club, bookingId)
  if (!last) return ''
  const at = (instant: Date) => time(Math.floor(instant.getTime() / 60_000))
  const start = (facts: Record<string, unknown> | null) =>
    typeof facts?.start === 'string' ? new Date(facts.start) : null
  const name =
    last.by ??
    t(last.actor === 'key' ? 'history.api' : last.actor === 'system' ? 'history.system' : 'history.customer')
  const [before, after] = [start(last.before), start(last.after)]
  const moved = before && after && before.getTime() !== after.getTime()
  const was = moved ? `, ${t('refusal.was', { before: at(before), after: at(after) })}` : ''
  return `${t('refusal.who', { name, time: at(last.at) })}${was}.`
}
