import { addDays, type LocalDate } from '@/lib/time'
import type { FleetLine } from './queries'

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

/** Days that a paper is still good, its last one included: 0 on the last; less than 0 when it has run out. */
export function daysLeft(expiresOn: LocalDate, today: LocalDate): number {
  return Math.round((Date.parse(expiresOn) - Date.parse(today)) / 86_400_000)
}

export const SOON_DAYS = 30

/** Papers that have run out or will within a month. */
export const endingPapers = ({ papers }: FleetLine, today: LocalDate) =>
  papers.filter(({ expiresOn }) => expiresOn <= addDays(today, SOON_DAYS))
