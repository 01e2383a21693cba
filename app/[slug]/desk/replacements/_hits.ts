import type { Club } from '@/db/club'
import { namesOnBoard } from '@/domain/schedule/board/queries/names'
import { loadHits } from '@/domain/schedule/replacements/queries'
import type { HitFilter } from '@/domain/schedule/replacements/schema'

/** The hits that are asked for, and what the club's aircraft and pilots are called. */
export async function openHits(club: Club, filter: HitFilter, now: Date) {
  const [hits, names] = await Promise.all([loadHits(club, filter, now), namesOnBoard(club)])
  return { ...hits, names }
}

/** Who is called what, by id. */
export type HitNames = ReadonlyMap<string, string>
