import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { clubs } from './clubs'
import { clubId, id, instant } from './columns'

/** Who changed what, from what to what, when. Written by the verb's own transaction. */
export const journal = pgTable(
  'journal',
  {
    clubId: clubId(),
    id: id(),
    at: instant('at').notNull().defaultNow(),
    actor: text('actor').notNull(),
    event: text('event').notNull(),
    subjectId: uuid('subject_id'),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({ name: 'line_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    index('journal_by_subject').on(t.clubId, t.subjectId),
  ],
)
