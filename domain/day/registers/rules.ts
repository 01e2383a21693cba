import type { Registered, YearOfFlying } from './schema'

const MINUTE = 60_000

/** A figure of the law with where it stands. */
type Limit = { value: number; source: 'order_2016' | 'ffa_guide' }

/** What limits discovery flights. A club checks these figures itself: texts change, and some clubs fly under others. */
export type DiscoveryLaw = Record<'minutes' | 'kilometres' | 'aboard' | 'percent', Limit>

/**
 * France, aeroplanes flown by clubs: from take-off to landing, away from the aerodrome, people aboard with the pilot, and the
 * share of the year's flying hours. `order_2016` is the order of 18 August 2016 as changed on 20 April 2021, under Regulation
 * (EU) 965/2012; `ffa_guide` the guide for club managers of the Fédération française aéronautique, November 2016.
 */
export const frenchDiscoveryLaw: DiscoveryLaw = {
  minutes: { value: 30, source: 'order_2016' },
  kilometres: { value: 40, source: 'order_2016' },
  aboard: { value: 5, source: 'order_2016' },
  percent: { value: 8, source: 'ffa_guide' },
}

/** Minutes from take-off to landing: the actual ones when both are known, else the planned. */
export function minutesFlown({ tookOffAt, landedAt, startAt, endAt }: Registered): {
  minutes: number
  actual: boolean
} {
  const actual = tookOffAt !== null && landedAt !== null
  const [from, to] = actual ? [tookOffAt, landedAt] : [startAt, endAt]
  return { minutes: Math.round((to.getTime() - from.getTime()) / MINUTE), actual }
}

export type LawWarning = 'too_long' | 'too_many_aboard'

/** What of a registered flight passes the limits of discovery flights. */
export function lawWarnings(flight: Registered, law: DiscoveryLaw): LawWarning[] {
  const { minutes, actual } = minutesFlown(flight)
  const passed: [LawWarning, boolean][] = [
    ['too_long', actual && minutes > law.minutes.value],
    ['too_many_aboard', flight.passengers + 1 > law.aboard.value],
  ]
  return passed.filter(([, yes]) => yes).map(([warning]) => warning)
}

/** Discovery flights in all that was flown, in percent with one decimal; null when nothing was. */
export function discoveryShare({ all, discovery }: YearOfFlying): number | null {
  return all === 0 ? null : Math.round((discovery / all) * 1000) / 10
}
