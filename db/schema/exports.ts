import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/i18n/locale'
import { accounts } from './accounts'
import { clubs } from './clubs'
import { bytes, id, instant } from './columns'

/** A full export of a platform that its account asked for: made by a job, erased some days later. Its bytes are in `export_parts`. */
export const exports = pgTable(
  'exports',
  {
    id: id().primaryKey(),
    accountId: uuid('account_id').notNull(),
    platformId: uuid('platform_id').notNull(),
    language: text('language').$type<Locale>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** The last sign of life of whoever makes it. */
    touchedAt: instant('touched_at').notNull().defaultNow(),
    /** Tables written so far, and of how many; 0 of 0 before it begins. */
    written: integer('written').notNull().default(0),
    tables: integer('tables').notNull().default(0),
    /** Of whoever makes it: one that was overtaken writes nothing more. */
    attempt: uuid('attempt'),
    doneAt: instant('done_at'),
  },
  (t) => [
    foreignKey({
      name: 'export_for_an_account',
      columns: [t.accountId],
      foreignColumns: [accounts.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'export_of_a_platform',
      columns: [t.platformId],
      foreignColumns: [clubs.id],
    }).onDelete('cascade'),
    index('exports_of_platform').on(t.platformId),
  ],
)

/** The file of an export, in order. */
export const exportParts = pgTable(
  'export_parts',
  {
    exportId: uuid('export_id').notNull(),
    number: integer('number').notNull(),
    accountId: uuid('account_id').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.exportId, t.number] }),
    foreignKey({ name: 'part_of_an_export', columns: [t.exportId], foreignColumns: [exports.id] }).onDelete(
      'cascade',
    ),
  ],
)
