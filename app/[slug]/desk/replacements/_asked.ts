import type { HitFilter } from '@/domain/schedule/replacements/schema'
import { isUuid } from '@/lib/id'

type Query = Record<string, string | string[] | undefined>

/** What the address asks for; the first that makes sense counts, none is everything. `grounding` and `absence` are facts. */
export function hitsAsked(query: Query): HitFilter {
  const id = (name: string) => (isUuid(query[name]) ? query[name] : null)
  const [booking, aircraft, pilot] = [id('booking'), id('aircraft'), id('pilot')]
  const fact = id('fact') ?? id('grounding') ?? id('absence')
  if (booking) return { booking }
  if (fact) return { fact }
  if (aircraft) return { aircraft }
  return pilot ? { pilot } : {}
}

/** How many were settled a moment ago; null when none were. */
export function settledCount(query: Query): number | null {
  const done = Number(query.done)
  return typeof query.done === 'string' && Number.isInteger(done) && done >= 0 && done < 1000 ? done : null
}
