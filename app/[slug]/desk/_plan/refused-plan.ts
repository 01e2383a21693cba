import { answered, refusedState } from '@/app/_edge/refused'
import { inClub } from '@/db/club'
import { loadFlight } from '@/domain/bookings/flights/queries'
import { bookingHistory } from '@/domain/club/journal/queries'
import { lastDayToFly } from '@/domain/coupons/coupons/rules'
import { loadActivity, loadAircraft, loadChoice } from '@/domain/schedule/plans/queries'
import { alternatives } from '@/domain/schedule/plans/rules'
import type { Alternative, Limit, Plan, Wall } from '@/domain/schedule/plans/schema'
import { limits as known } from '@/domain/schedule/plans/schema'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { formatTime, fromMinutes, localDate } from '@/lib/time'
import type { OpenDesk } from './open-desk'
import { type FreeWords, type PlanState, unplanned, type WallWords } from './state'
import type { Words } from './words'

/** What was asked: the plan, and the booking it changes (null: a new one). */
export type Wish = {
  plan: Plan
  bookingId: string | null
  party: { passengers: number; weightsKg: readonly number[] | null } | null
  form: FormData
}

/** A refusal of a plan in words: what stands in the way and until when, what is free instead. */
export async function refusedPlan(
  desk: OpenDesk,
  state: PlanState,
  wish: Wish,
  error: unknown,
): Promise<PlanState> {
  if (!(error instanceof Refusal)) throw error
  const { locale, ref, words, rights } = desk
  const next = { ...unplanned, ...refusedState(state, wish.form, error, locale, ref.timeZone) }
  if (error.code === 'beyond_limits') {
    const passed = known.filter((limit) => listOf<Limit>(error.facts.limits).includes(limit))
    const limits = passed.map((limit) => words.t(`limit.${limit}`))
    const mayPass = rights.includes('bookings.all') && !passed.includes('no_pilot')
    return { ...next, limits, mayPass, free: await freeInstead(desk, wish) }
  }
  if (error.code === 'place_taken') {
    const walls = listOf<Wall>(error.facts.walls).map((wall) => wallWords(wall, words))
    return { ...next, walls, free: await freeInstead(desk, wish) }
  }
  if (error.code === 'booking_changed' && next.refusal && wish.bookingId) {
    return {
      ...next,
      refusal: { ...next.refusal, help: `${await whoChanged(desk, wish.bookingId)} ${next.refusal.help}` },
    }
  }
  return next
}

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value : [])

function wallWords(wall: Wall, { t, time, aircraft, pilot, shortDay }: Words): WallWords {
  const who = aircraft(wall.subjectId) || pilot(wall.subjectId) || t('refusal.somebody')
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

async function freeInstead(desk: OpenDesk, { plan, bookingId, party }: Wish): Promise<FreeWords[]> {
  const { ref, actor, words } = desk
  const now = new Date()
  const found = await inClub(ref, actor, async (club) => {
    const [activity, aircraft] = await Promise.all([
      loadActivity(club, plan.activityId),
      loadAircraft(club, plan.aircraftId),
    ])
    if (!activity || !aircraft) return []
    const day = localDate(plan.startAt, ref.timeZone)
    const choice = await loadChoice(club, {
      activityId: activity.id,
      baseId: aircraft.baseId,
      day,
      ignoring: bookingId,
      now,
    })
    const flight = bookingId ? await loadFlight(club, bookingId) : null
    const lastDay = flight && lastDayToFly(flight.coupons, flight.external)
    return alternatives(choice, activity, plan, { kind: activity.kind, party, lastDay, now })
  })
  return found.map((one) => freeWords(one, plan, words))
}

function freeWords(
  { start, aircraftId, pilotId }: Alternative,
  plan: Plan,
  { t, time, aircraft, pilot }: Words,
): FreeWords {
  const same = aircraftId === plan.aircraftId && pilotId === plan.pilotId
  const text = same
    ? t('refusal.sameBoth')
    : [aircraft(aircraftId), pilot(pilotId)].filter(Boolean).join(', ')
  return {
    value: [start, aircraftId, pilotId ?? ''].join('|'),
    time: time(start),
    text,
    label: `${t('refusal.choose')} ${time(start)}, ${text}`,
  }
}

async function whoChanged({ ref, actor, words, locale }: OpenDesk, bookingId: string): Promise<string> {
  const [last] = await inClub(ref, actor, (club) => bookingHistory(club, bookingId))
  if (!last) return ''
  const { t } = words
  const at = (instant: Date) => formatTime(instant, ref.timeZone, locale)
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

/** The state of a form whose fields are to be corrected. */
export function mendedPlan(state: PlanState, form: FormData, errors: PlanState['errors']): PlanState {
  return { ...unplanned, ...answered(state, form, { errors }) }
}

const LAST_MINUTE = Date.UTC(9998, 11, 31) / 60_000

/** The plan that an alternative's button stands for. */
export function chosen(form: FormData): { start: Date; aircraftId: string; pilotId: string } | null {
  const [start, aircraftId, pilotId] = String(form.get('choice') ?? '').split('|')
  const minutes = Number(start)
  if (!isUuid(aircraftId) || (pilotId !== '' && !isUuid(pilotId))) return null
  if (!start || !Number.isInteger(minutes) || minutes <= 0 || minutes > LAST_MINUTE) return null
  return { start: fromMinutes(minutes), aircraftId, pilotId }
}
