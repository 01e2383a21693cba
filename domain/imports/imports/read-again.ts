import type { Club } from '@/db/club'
import { folded } from '../files/rules/table'
import { pressImport } from './press'
import { howWith } from './rules/report'
import type { TypedHow } from './schema'

/** Has a file that was read read again as somebody chose. Refuses `not_found`, `forbidden`. */
export async function readAgain(club: Club, id: string, typed: TypedHow): Promise<void> {
  const { encoding, separator, dates, columns, asked = [], meant = [], activity = '', passengers } = typed
  const said = asked.map((word, place) => [folded(word), meant[place] ?? ''] as const)
  const meanings = Object.fromEntries(said.filter(([, code]) => code !== ''))
  const chosen = {
    ...(encoding && { encoding }),
    ...(separator && { separator }),
    ...(dates && { dates }),
    ...(columns && { columns }),
    rest: { activity, passengers },
    meanings,
  }
  await pressImport(club, id, {
    from: 'judged',
    to: 'judging',
    event: 'import.read_again',
    how: (before) => howWith(before, chosen),
  })
}
