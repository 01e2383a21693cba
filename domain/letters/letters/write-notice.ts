import type { Club } from '@/db/club'
import type { NewNotice } from './schema'
import { writeLetters } from './write-letters'

/** Writes one notice down in the caller's transaction, with the job that tells it. The same cause never writes a second one. */
export async function writeNotice(club: Club, notice: NewNotice): Promise<void> {
  await writeLetters(club, { notices: [notice] })
}
