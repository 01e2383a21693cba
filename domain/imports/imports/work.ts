import { and, eq, inArray } from 'drizzle-orm'
import { clubById, inClub } from '@/db/club'
import { imports } from '@/db/schema/imports'
import { uuidv7 } from '@/lib/id'
import { judgeImport } from './judge'
import { undoImport } from './undo'
import { writeImport } from './write'

type Job = { clubId: string; importId: string }

const byStage = { judging: judgeImport, writing: writeImport, undoing: undoImport }

/** What an import waits for, on behalf of whoever pressed. One that waits for nothing, or is gone, is left alone. */
export async function workOnImport({ clubId, importId }: Job): Promise<void> {
  const ref = await clubById(clubId)
  if (!ref) return
  const attempt = uuidv7()
  const [taken] = await inClub(ref, { kind: 'system', id: 'imports' }, ({ tx }) =>
    tx
      .update(imports)
      .set({ attempt, progress: 0, touchedAt: new Date() })
      .where(
        and(
          eq(imports.clubId, clubId),
          eq(imports.id, importId),
          inArray(imports.stage, ['judging', 'writing', 'undoing']),
        ),
      )
      .returning({ stage: imports.stage, personId: imports.personId }),
  )
  if (!taken) return
  const work = byStage[taken.stage as keyof typeof byStage]
  await work(ref, { kind: 'staff', id: taken.personId }, { importId, attempt })
}
