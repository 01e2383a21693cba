import { flyableOn, type LightOfDay } from '@/domain/calendar/daylight/rules'
import { coveredAt, freeAt, merged, minutesAt, spansOn } from '@/domain/calendar/hours/rules'
import { buffersOf } from '@/domain/calendar/occupancy/rules'
import { addDays, fromMinutes, type LocalDate, localDate } from '@/lib/time'
import type {
  AircraftState,
  HalfDay,
  Minutes,
  Pair,
  Party,
  PilotState,
  Situation,
  Slot,
  Span,
  Terms,
} from '../schema'
import { maximumMatching, pairsInOrder } from './pairs'

/** What a start is worth: `taken` would be offered if nobody else were there, `not_offered` never is. */
export type Judgement = { verdict: 'open'; slot: Slot; pairs: Pair[] } | { verdict: 'taken' | 'not_offered' }

type Start = { date: LocalDate; start: Minutes }
type FreePilot = { pilot: PilotState; aircraft: readonly number[] }

/** The slots that can be booked on these local days, by start; each has at least one vacancy. */
export function openSlots(situation: Situation, party: Party, days: readonly LocalDate[]): Slot[] {
  const { terms, now } = situation
  const { from, to } = bookableDays(terms, now)
  const asked = [...new Set(days)].filter((date) => from <= date && date <= to).sort()
  const light = flyableOn(terms)
  const starts = asked.flatMap((date) => offeredStarts(terms, date, now, light))
  return slotsAt(situation, starts, freeCrews(situation, party, starts)).filter((slot) => slot.vacancies > 0)
}

/** Whether one start can be booked now, and by which aircraft and pilots, the pair to try first first. */
export function judgeSlot(situation: Situation, party: Party, start: Minutes): Judgement {
  const { terms, now, aircraft } = situation
  const inReach = start >= now && start <= now + (terms.horizonDays + 2) * 1440
  if (!inReach) return { verdict: 'not_offered' }
  const date = localDate(fromMinutes(start), terms.zone)
  if (!startsOf(terms, date, now).includes(start)) return { verdict: 'not_offered' }
  const free = freeCrews(situation, party, [{ date, start }])
  const slot = slotsAt(situation, [{ date, start }], free)[0]
  if (slot && slot.vacancies > 0)
    return { verdict: 'open', slot, pairs: pairsOf(free[0] ?? [], aircraft, date) }
  const alone = withNobodyElse(situation)
  const could = slotsAt(alone, [{ date, start }], freeCrews(alone, party, [{ date, start }]))
  return { verdict: could.some(({ vacancies }) => vacancies > 0) ? 'taken' : 'not_offered' }
}

/** Why no slot will ever suit these people, or null. */
export function partyProblem(
  { terms, aircraft, pilots }: Situation,
  party: Party,
): 'too_many_passengers' | 'no_fit_aircraft' | null {
  const flown = aircraft.filter(({ id }) => pilots.some((pilot) => pilot.aircraft.has(id)))
  if (flown.length > 0 && flown.every(({ seats }) => party.passengers > seats - 1))
    return 'too_many_passengers'
  const carried = flown.some((plane) => pilots.some((pilot) => fits(terms, party, plane, pilot)))
  return carried ? null : 'no_fit_aircraft'
}

/** True when this aircraft with this pilot, qualified for it, may carry these people (rule 8). */
export function fits(
  terms: Pick<Terms, 'standardWeightKg'>,
  party: Party,
  aircraft: AircraftState,
  pilot: PilotState,
): boolean {
  if (!pilot.aircraft.has(aircraft.id) || party.passengers > aircraft.seats - 1) return false
  const weights = party.weightsKg ?? new Array<number>(party.passengers).fill(terms.standardWeightKg)
  const { seatLimitKg, payloadKg } = aircraft
  if (seatLimitKg !== null && weights.some((weight) => weight > seatLimitKg)) return false
  return weights.reduce((sum, weight) => sum + weight, pilot.weightKg) <= payloadKg
}

/**
 * False when no cap can stand in the way on these days, whoever's flights are counted: each pilot with a cap is busy less
 * often. On days that have begun flights may be over and their places free, so they are counted.
 */
export function capsMayBite({ terms, pilots, now }: Situation, days: readonly LocalDate[]): boolean {
  const capped = pilots.filter(({ dailyCap }) => dailyCap !== null)
  if (terms.halfDayCap !== null) return true
  if (capped.length === 0) return false
  const midnights = days.map((date) => minutesAt(date, 0, terms.zone))
  if (midnights.some((midnight) => midnight <= now)) return true
  const ends = days.map((date) => minutesAt(date, 1440, terms.zone))
  return capped.some(({ busy, dailyCap }) => mostIn(busy, midnights, ends) >= (dailyCap ?? 0))
}

/** The most spans (sorted, disjoint) that touch one of these days (sorted, disjoint). */
function mostIn(spans: readonly Span[], from: readonly Minutes[], to: readonly Minutes[]): number {
  let [most, first] = [0, 0]
  for (const [day, end] of to.entries()) {
    while (first < spans.length && (spans[first]?.[1] ?? 0) <= (from[day] ?? 0)) first++
    let after = first
    while (after < spans.length && (spans[after]?.[0] ?? 0) < end) after++
    most = Math.max(most, after - first)
  }
  return most
}

/** The first and last local days on which anything may be offered now, whatever the openings. */
export function bookableDays(terms: Terms, now: Minutes): { from: LocalDate; to: LocalDate } {
  const today = localDate(fromMinutes(now), terms.zone)
  const from = localDate(fromMinutes(now + terms.noticeMinutes), terms.zone)
  return { from, to: addDays(today, terms.horizonDays) }
}

/** The take-offs offered on a local day, whoever is free: openings, step, closures, daylight, notice, horizon. */
export function startsOf(terms: Terms, date: LocalDate, now: Minutes): Minutes[] {
  const { from, to } = bookableDays(terms, now)
  if (date < from || date > to) return []
  return offeredStarts(terms, date, now, flyableOn(terms)).map(({ start }) => start)
}

function offeredStarts(terms: Terms, date: LocalDate, now: Minutes, light: LightOfDay): Start[] {
  const openings = spansOn(terms.openings, date, terms.zone)
  if (openings.length === 0 || terms.closures.some(({ from, to }) => from <= date && date <= to)) return []
  const found = new Set<Minutes>()
  for (const [from, to] of openings) {
    for (let start = from; start + terms.durationMinutes <= to; start += terms.stepMinutes) {
      if (start >= now + terms.noticeMinutes) found.add(start)
    }
  }
  const starts = [...found].sort((a, b) => a - b)
  const lit = coveredAt(light(date), starts, terms.durationMinutes)
  return starts.filter((_, index) => lit[index]).map((start) => ({ date, start }))
}

/** For each start, the pilots who are free and fit, each with the indices of the aircraft that are. */
function freeCrews(situation: Situation, party: Party, starts: readonly Start[]): FreePilot[][] {
  const { terms, aircraft, pilots } = situation
  const length = terms.durationMinutes
  const times = starts.map(({ start }) => start)
  const days = [...new Set(starts.map(({ date }) => date))]
  const ready = readyAircraft(situation, times)
  const { people } = buffersOf(terms)
  const crews = starts.map((): FreePilot[] => [])
  for (const pilot of pilots) {
    const fit = aircraft.map((plane) => fits(terms, party, plane, pilot))
    if (!fit.includes(true)) continue
    const everyOne = !fit.includes(false)
    const free = freeAt(pilot.busy, times, people.before, length + people.after)
    const presences = days.flatMap((date) => spansOn(pilot.presences, date, terms.zone))
    const present = coveredAt(merged([...presences, ...pilot.duties]), times, length)
    for (const [index, { date, start }] of starts.entries()) {
      const planes = ready[index] ?? []
      if (!free[index] || !present[index] || planes.length === 0 || !mayFly(pilot, date, start + length))
        continue
      const own = everyOne ? planes : planes.filter((plane) => fit[plane])
      if (own.length > 0) crews[index]?.push({ pilot, aircraft: own })
    }
  }
  return crews
}

/** For each start, the indices of the aircraft that are free and whose papers are good. */
function readyAircraft({ terms, aircraft }: Situation, times: readonly Minutes[]): number[][] {
  const length = terms.durationMinutes
  const { aircraft: buffers } = buffersOf(terms)
  const ready = times.map((): number[] => [])
  for (const [plane, { busy, validUntil }] of aircraft.entries()) {
    const free = freeAt(busy, times, buffers.before, length + buffers.after)
    for (const [index, start] of times.entries()) {
      if (free[index] && (validUntil === null || start + length <= validUntil)) ready[index]?.push(plane)
    }
  }
  return ready
}

function mayFly(pilot: PilotState, date: LocalDate, end: Minutes): boolean {
  const valid = pilot.validUntil === null || end <= pilot.validUntil
  return valid && (pilot.dailyCap === null || (pilot.load.get(date) ?? 0) < pilot.dailyCap)
}

/** The half of a local day in which a flight begins. */
export function halfDayOf(date: LocalDate, start: Minutes, zone: string): HalfDay {
  return `${date}/${start < minutesAt(date, 720, zone) ? 'am' : 'pm'}`
}

function slotsAt(
  { terms, halfDayLoad }: Situation,
  starts: readonly Start[],
  crews: readonly FreePilot[][],
): Slot[] {
  const leftOf = ({ date, start }: Start) => {
    if (terms.halfDayCap === null) return Number.POSITIVE_INFINITY
    return Math.max(0, terms.halfDayCap - (halfDayLoad.get(halfDayOf(date, start, terms.zone)) ?? 0))
  }
  return starts.map(({ date, start }, index) => {
    const vacancies = Math.min(leftOf({ date, start }), mostPairs(crews[index] ?? []))
    return {
      date,
      start,
      end: start + terms.durationMinutes,
      meetAt: start - terms.meetingLeadMinutes,
      vacancies,
    }
  })
}

/** Mostly whoever is free may fly whatever is free: then nothing needs to be matched. */
function mostPairs(crew: readonly FreePilot[]): number {
  const fleet = crew[0]?.aircraft ?? []
  if (crew.every(({ aircraft }) => aircraft === fleet)) return Math.min(crew.length, fleet.length)
  return maximumMatching(crew.map(({ aircraft }) => aircraft))
}

function pairsOf(crews: readonly FreePilot[], fleet: readonly AircraftState[], date: LocalDate): Pair[] {
  const pilots = crews.map(({ pilot, aircraft }) => ({
    id: pilot.id,
    rank: pilot.rank,
    load: pilot.load.get(date) ?? 0,
    aircraft: new Set(aircraft.flatMap((index) => fleet[index]?.id ?? [])),
  }))
  return pairsInOrder(pilots, fleet)
}

function withNobodyElse(situation: Situation): Situation {
  return {
    ...situation,
    aircraft: situation.aircraft.map((plane) => ({ ...plane, busy: [] })),
    pilots: situation.pilots.map((pilot) => ({ ...pilot, busy: [], load: new Map() })),
    halfDayLoad: new Map(),
  }
}
