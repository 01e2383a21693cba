import type { Club } from '@/db/club'
import { addJob } from '@/db/jobs'
import { imports } from '@/db/schema/imports'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { tidyLine } from '@/lib/text'
import { LARGEST_FILE } from '../files/schema'
import { rightFor } from './rules/rights'
import type { ImportKind } from './schema'

type Uploaded = { kind: ImportKind; fileName: string; bytes: Uint8Array }

/** Keeps a file and has it read by a job; its id. Refuses `forbidden`, `validation_failed` for one that is empty or larger than 10 MB. */
export async function uploadImport(club: Club, { kind, fileName, bytes }: Uploaded): Promise<string> {
  await must(club, rightFor(kind))
  if (bytes.length === 0 || bytes.length > LARGEST_FILE) throw new Refusal('validation_failed')
  const id = uuidv7()
  const name = tidyLine(fileName).slice(0, 120) || 'import.csv'
  const person = { personId: club.actor.id }
  await club.tx.insert(imports).values({ clubId: club.id, id, kind, fileName: name, bytes, ...person })
  await addJob(club.tx, 'work_on_import', { payload: { clubId: club.id, importId: id }, key: `import:${id}` })
  await record(club, { event: 'import.uploaded', subjectId: id, after: { name } })
  return id
}
