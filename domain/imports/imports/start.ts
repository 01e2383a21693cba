import type { Club } from '@/db/club'
import { pressImport } from './press'
import { isReady } from './rules/report'

/** Has a job bring in all lines of a file, or none. Refuses `not_found`, `forbidden`, `validation_failed` while a line is bad. */
export async function startImport(club: Club, id: string): Promise<void> {
  await pressImport(club, id, { from: 'judged', to: 'writing', event: 'import.started', allowed: isReady })
}
