import type { Club } from '@/db/club'
import { loadBoard } from '@/domain/board/queries'
import type { Person } from '@/domain/people/schema'
import { loadHits } from '@/domain/replacements/queries'
import type { HitFilter } from '@/domain/replacements/schema'
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
