import { flyableOn, type LightOfDay } from '@/domain/calendar/daylight/rules'
import { closedSpans, coveredAt, minutesAt, overlaps, spansOn } from '@/domain/calendar/hours/rules'
import { addDays, fromMinutes, type LocalDate, localDate } from '@/lib/time'
import type { HalfDay, Minutes, OfferLimit, Situation, Terms } from '../schema'

/** A take-off and the local day on which it is. */
export type Start = { date: LocalDate; start: Minutes }

/**
 * The take-offs offered on these local days, whoever is free: openings, step, closures, daylight, notice, horizon. By time,
 * each once.
 */
export function startsOn(terms: Terms, days: readonly LocalDate[], now: Minutes): Start[] {
  const first = localDate(fromMinutes(now + terms.noticeMinutes), terms.zone)
  const last = lastDay(terms, now)
  const asked = [...new Set(days)].filter((date) => first <= date && date <= last).sort()
  const light = flyableOn(terms)
  return asked.flatMap((date) => startsOf(terms, date, now, light))
}

const lastDay = ({ horizonDays, zone }: Terms, now: Minutes) =>
  addDays(localDate(fromMinutes(now), zone), horizonDays)

function startsOf(terms: Terms, date: LocalDate, now: Minutes, light: LightOfDay): Start[] {
  const openings = spansOn(terms.openings, date, terms.zone)
  if (!terms.offered || openings.length === 0) return []
  const closed = closedSpans(terms.closures, terms.zone)
  const isClosed = (start: Minutes) =>
    closed.some((span) => overlaps(span, [start, start + terms.durationMinutes]))
  const found = new Set<Minutes>()
  for (const [from, to] of openings) {
    for (let start = from; start + terms.durationMinutes <= to; start += terms.stepMinutes) {
      if (start >= now + terms.noticeMinutes && !isClosed(start)) found.add(start)
    }
  }
  const starts = [...found].sort((a, b) => a - b)
  const lit = coveredAt(light(date), starts, terms.durationMinutes)
  return starts.filter((_, index) => lit[index]).map((start) => ({ date, start }))
}

/** What keeps a flight from being offered online, whoever is free to fly it: each limit with whether it is passed. */
export function offerChecks(
  { terms, now, halfDayLoad }: Situation,
  { start, end }: { start: Minutes; end: Minutes },
): Record<OfferLimit, () => boolean> {
  const date = localDate(fromMinutes(start), terms.zone)
  const around = () =>
    spansOn(terms.openings, date, terms.zone).filter(([from, to]) => from <= start && end <= to)
  return {
    not_offered: () => !terms.offered,
    inside_notice: () => start < now + terms.noticeMinutes,
    beyond_horizon: () => date > lastDay(terms, now),
    closed: () => closedSpans(terms.closures, terms.zone).some((span) => overlaps(span, [start, end])),
    outside_openings: () => around().length === 0,
    off_step: () => around().every(([from]) => (start - from) % terms.stepMinutes !== 0),
    outside_daylight: () => !coveredAt(flyableOn(terms)(date), [start], end - start)[0],
    half_day_full: () => leftInHalfDay(terms, halfDayLoad, { date, start }) === 0,
  }
}

/** The half of a local day in which a flight begins. */
export function halfDayOf(date: LocalDate, start: Minutes, zone: string): HalfDay {
  return `${date}/${start < minutesAt(date, 720, zone) ? 'am' : 'pm'}`
}

/** How many external flights the half of its day still takes. */
export function leftInHalfDay(
  { halfDayCap, zone }: Terms,
  load: Situation['halfDayLoad'],
  { date, start }: Start,
): number {
  if (halfDayCap === null) return Number.POSITIVE_INFINITY
  return Math.max(0, halfDayCap - (load.get(halfDayOf(date, start, zone)) ?? 0))
}
