import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { id, instant, small } from './columns'

/**
 * Mails that Envol itself writes, to accounts, their contacts and its operators: a club's own are in `letters`. Open until one of
 * `deliveredAt`, `keptAt`, `failedAt` is set. Once delivered, secrets are blanked in what is stored.
 */
export const houseLetters = pgTable(
  'house_letters',
  {
    id: id().primaryKey(),
    /** One letter per cause: written twice, it exists once. */
    cause: text('cause').notNull(),
    accountId: uuid('account_id'),
    recipient: text('recipient').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    subject: text('subject'),
    html: text('html'),
    text: text('text'),
    createdAt: instant('created_at').notNull().defaultNow(),
    dueAt: instant('due_at').notNull().defaultNow(),
    attempts: small('attempts').notNull().default(0),
    deliveredAt: instant('delivered_at'),
    /** Written while no transport was set. */
    keptAt: instant('kept_at'),
    failedAt: instant('failed_at'),
  },
  (t) => [
    unique('one_house_letter_per_cause').on(t.cause),
    index('open_house_letters')
      .on(t.dueAt)
      .where(sql`delivered_at is null and kept_at is null and failed_at is null`),
    check('house_letter_ends_once', sql`num_nonnulls(${t.deliveredAt}, ${t.keptAt}, ${t.failedAt}) <= 1`),
  ],
)

/** Counters of what Envol itself slows down: sign-ups by address, wrong passwords by identifier and address. */
export const houseThrottles = pgTable(
  'house_throttles',
  {
    bucket: text('bucket').notNull(),
    windowStart: instant('window_start').notNull(),
    count: integer('count').notNull(),
    /** When the next try of this bucket may be judged; null: at once. */
    nextAt: instant('next_at'),
  },
  (t) => [primaryKey({ columns: [t.bucket, t.windowStart] })],
)
