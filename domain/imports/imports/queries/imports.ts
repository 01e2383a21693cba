import { and, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { imports } from '@/db/schema/imports'
import { people } from '@/db/schema/people'
import type { How, ImportKind, ImportLine, Report } from '../schema'

const {
  bytes: _,
  how: __,
  clubId: ___,
  personId: ____,
  attempt: _____,
  touchedAt: ______,
  ...shown
} = getTableColumns(imports)

const MOST_LISTED = 50

const select = ({ tx }: Club) =>
  tx
    .select({
      ...shown,
      report: sql<Report | null>`${imports.report}`,
      by: sql<string | null>`nullif(trim(${people.firstName} || ' ' || ${people.lastName}), '')`,
    })
    .from(imports)
    .leftJoin(people, and(eq(people.clubId, imports.clubId), eq(people.id, imports.personId)))

/** The club's imports of these kinds, newest first. */
export async function listImports(club: Club, kinds: readonly ImportKind[]): Promise<ImportLine[]> {
  if (kinds.length === 0) return []
  return select(club)
    .where(and(eq(imports.clubId, club.id), inArray(imports.kind, [...kinds])))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(MOST_LISTED)
}

/** One import of these kinds; null when there is none. */
export async function importOf(
  club: Club,
  id: string,
  kinds: readonly ImportKind[],
): Promise<ImportLine | null> {
  if (kinds.length === 0) return null
  const [row] = await select(club).where(
    and(eq(imports.clubId, club.id), eq(imports.id, id), inArray(imports.kind, [...kinds])),
  )
  return row ?? null
}

/** The file of an import and what was chosen about it; null when it is gone. */
export async function fileOf(club: Club, id: string) {
  const [row] = await club.tx
    .select()
    .from(imports)
    .where(and(eq(imports.clubId, club.id), eq(imports.id, id)))
  return row ? { ...row, how: row.how as Partial<How>, report: row.report as Report | null } : null
}
