import type { Club } from '@/db/club'
import { pressImport } from './press'

/** Has a job take back whatever an import brought in and nobody has used since. Refuses `not_found`, `forbidden`. */
export async function takeBackImport(club: Club, id: string): Promise<void> {
  await pressImport(club, id, { from: 'done', to: 'undoing', event: 'import.taken_back' })
}
