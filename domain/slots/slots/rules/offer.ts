import { freeAt, minutesAt } from '@/domain/calendar/hours/rules'
import { buffersOf } from '@/domain/calendar/occupancy/rules'
import { fromMinutes, type LocalDate, localDate } from '@/lib/time'
import type { AircraftState, Minutes, Pair, Party, PilotState, Situation, Slot, Span, Terms } from '../schema'
import { atCap, carries, qualified, ranOut, thereAt } from './fit'
import { maximumMatching, pairsInOrder } from './pairs'
import { leftInHalfDay, offerChecks, type Start, startsOn } from './starts'

/** What a start is worth: `taken` would be offered if nobody else were there, `not_offered` never is. */
export type Judgement = { verdict: 'open'; slot: Slot; pairs: Pair[] } | { verdict: 'taken' | 'not_offered' }

type FreePilot = { pilot: PilotState; aircraft: readonly number[] }

/** The slots that can be booked on these local days, by start; each has at least one vacancy. */
export function openSlots(situation: Situation, party: Party, days: readonly LocalDate[]): Slot[] {
  const { terms, now } = situation
  const starts = startsOn(terms, days, now)
  return slotsAt(situation, starts, freeCrews(situation, party, starts)).filter((slot) => slot.vacancies > 0)
}

/** Whether one start can be booked now, and by which aircraft and pilots, the pair to try first first. */
export function judgeSlot(situation: Situation, party: Party, start: Minutes): Judgement {
  const { terms, now, aircraft } = situation
  const inReach = start >= now && start <= now + (terms.horizonDays + 2) * 1440
  if (!inReach) return { verdict: 'not_offered' }
  const date = localDate(fromMinutes(start), terms.zone)
  const { half_day_full: _, ...checks } = offerChecks(situation, {
    start,
    end: start + terms.durationMinutes,
  })
  if (Object.values(checks).some((passed) => passed())) return { verdict: 'not_offered' }
  const free = freeCrews(situation, party, [{ date, start }])
  const slot = slotsAt(situation, [{ date, start }], free)[0]
  if (slot && slot.vacancies > 0)
    return { verdict: 'open', slot, pairs: pairsOf(free[0] ?? [], aircraft, date) }
  const alone = withNobodyElse(situation)
  const could = slotsAt(alone, [{ date, start }], freeCrews(alone, party, [{ date, start }]))
  return { verdict: could.some(({ vacancies }) => vacancies > 0) ? 'taken' : 'not_offered' }
}

const fits = (terms: Terms, party: Party, plane: AircraftState, pilot: PilotState) =>
  qualified(pilot, plane.id) && carries(terms, party, plane, pilot)

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
    const present = thereAt(pilot, days, terms, times, length)
    for (const [index, { date, start }] of starts.entries()) {
      const planes = ready[index] ?? []
      if (!free[index] || !present[index] || planes.length === 0) continue
      if (ranOut(pilot, start + length) || atCap(pilot, date)) continue
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
  for (const [index, plane] of aircraft.entries()) {
    const free = freeAt(plane.busy, times, buffers.before, length + buffers.after)
    for (const [time, start] of times.entries()) {
      if (free[time] && !ranOut(plane, start + length)) ready[time]?.push(index)
    }
  }
  return ready
}

function slotsAt(
  { terms, halfDayLoad }: Situation,
  starts: readonly Start[],
  crews: readonly FreePilot[][],
): Slot[] {
  return starts.map(({ date, start }, index) => {
    const vacancies = Math.min(
      leftInHalfDay(terms, halfDayLoad, { date, start }),
      mostPairs(crews[index] ?? []),
    )
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
