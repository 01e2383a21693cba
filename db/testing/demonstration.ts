import { connection } from '../client'
import { type Club, findClub, inClub } from '../club'
import { seedDemonstration } from '../seed/demonstration'

/** Days on which the demonstration is seeded in tests: the Christmas closure, both clock changes, a long summer day. */
export const instants = [
  '2026-01-03T08:00:00Z',
  '2026-01-05T21:30:00Z',
  '2026-01-25T14:00:00Z',
  '2026-03-27T10:00:00Z',
  '2026-07-15T16:00:00Z',
  '2026-10-23T07:00:00Z',
  '2026-12-20T12:00:00Z',
]

/** Empties this worker's database and seeds the demonstration as on that day. */
export async function plantAt(now: Date) {
  await connection().sql`truncate clubs cascade`
  return seedDemonstration(now)
}

/** Opens one of the demonstration's clubs as the system. */
export async function inDemo<T>(work: (club: Club) => Promise<T>, slug = 'demo'): Promise<T> {
  const ref = await findClub(slug)
  if (!ref) throw new Error(`the club ${slug} is not there`)
  return inClub(ref, { kind: 'system', id: 'test' }, work)
}
