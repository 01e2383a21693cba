import type { Club } from '@/db/club'
import { endAbsence } from './end-absence'

/** Takes an absence back as if it had never been. Refuses `forbidden`, `not_found`. */
export async function removeAbsence(club: Club, id: string, now = new Date()): Promise<void> {
  await endAbsence(club, id, null, now)
}
