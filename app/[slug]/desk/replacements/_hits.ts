import type { Club } from '@/db/club'
import type { Person } from '@/domain/doors/people/schema'
import { loadBoard } from '@/domain/schedule/board/queries/board'
import { loadHits } from '@/domain/schedule/replacements/queries'
import type { HitFilter } from '@/domain/schedule/replacements/schema'
import { localDate } from '@/lib/time'

/** The hits that are asked for, and what the club's aircraft and pilots are called. */
export async function openHits(club: Club, filter: HitFilter, person: Person, now: Date) {
  const today = localDate(now, club.timeZone)
  const board = await loadBoard(club, { from: today, to: today }, person, now)
  return { ...(await loadHits(club, filter, now)), names: namesIn(board) }
}

/** Who is called what, by id. */
export type HitNames = ReadonlyMap<string, string>

function namesIn({ aircraft, pilots }: Awaited<ReturnType<typeof loadBoard>>): HitNames {
  return new Map([
    ...aircraft.map(({ id, registration }) => [id, registration] as const),
    ...pilots.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`] as const),
  ])
}
