import type { DiscoveryLaw } from '@/lib/discovery-law'
import type { Registered, YearOfFlying } from './schema'

const MINUTE = 60_000

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
