import type { LocalDate } from '@/lib/time'
import type { FleetLine } from '../queries/fleet'

/** What an aircraft is doing at a moment, the gravest first. */
export type PlaneState =
  | { is: 'retired' }
  | { is: 'grounded'; until: Date; reason: string }
  | { is: 'expired'; paper: string }
  | { is: 'flying'; until: Date }
  | { is: 'ready' }

export function planeState(line: FleetLine, now: Date, today: LocalDate): PlaneState {
  if (line.retired) return { is: 'retired' }
  const grounding = line.groundings.find(({ startAt }) => startAt <= now)
  if (grounding) return { is: 'grounded', until: backAt(line, grounding.endAt), reason: grounding.reason }
  const paper = line.papers.find(({ blocking, expiresOn }) => blocking && expiresOn < today)
  if (paper) return { is: 'expired', paper: paper.name }
  const { flight } = line
  return flight && flight.startAt <= now ? { is: 'flying', until: flight.endAt } : { is: 'ready' }
}

/** When it is back: another grounding may begin before this one ends. */
function backAt({ groundings }: FleetLine, end: Date): Date {
  return groundings.reduce(
    (last, { startAt, endAt }) => (startAt <= last && endAt > last ? endAt : last),
    end,
  )
}
