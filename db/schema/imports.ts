import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { clubs } from './clubs'
import { bytes, clubId, id, instant } from './columns'

/** What an import brings in. */
export const importKinds = ['coupons', 'aircraft', 'people'] as const
export type ImportKind = (typeof importKinds)[number]

/** `judging`, `writing` and `undoing` are in the hands of a job. */
export type ImportStage = 'judging' | 'judged' | 'writing' | 'done' | 'undoing' | 'undone'

/** A file that staff brought to take its lines into the club. Its bytes go once they are in, or after some days. */
export const imports = pgTable(
  'imports',
  {
    clubId: clubId(),
    id: id(),
    kind: text('kind').$type<ImportKind>().notNull(),
    fileName: text('file_name').notNull(),
    bytes: bytes('bytes'),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** The person for whom its job works: whoever pressed last. */
    personId: uuid('person_id').notNull(),
    /** How the file is read; the shape is the area's (domain/imports/imports/schema.ts). */
    how: jsonb('how').$type<Record<string, unknown>>().notNull().default({}),
    stage: text('stage').$type<ImportStage>().notNull().default('judging'),
    /** Lines that the job has passed, and of how many. */
    progress: integer('progress').notNull().default(0),
    lines: integer('lines').notNull().default(0),
    /** What the last reading found; the shape is the area's. */
    report: jsonb('report').$type<Record<string, unknown>>(),
    /** Of the job that works on it: one that was overtaken writes nothing. */
    attempt: uuid('attempt'),
    /** The last sign of life of that job. */
    touchedAt: instant('touched_at').notNull().defaultNow(),
    doneAt: instant('done_at'),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({ name: 'import_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    index('imports_by_age').on(t.clubId, t.createdAt),
  ],
)

/** What an import brought in, by the id of its row in the kind's own table; what taking back left there stays listed. */
export const importRows = pgTable(
  'import_rows',
  {
    clubId: clubId(),
    importId: uuid('import_id').notNull(),
    rowId: uuid('row_id').notNull(),
    /** Its line in the file, from 1. */
    line: integer('line').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.importId, t.rowId] }),
    unique('imported_once').on(t.clubId, t.rowId),
    foreignKey({
      name: 'row_of_an_import_of_this_club',
      columns: [t.clubId, t.importId],
      foreignColumns: [imports.clubId, imports.id],
    }).onDelete('cascade'),
  ],
)
