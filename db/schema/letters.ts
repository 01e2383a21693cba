import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
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
import { bookings } from './bookings'
import { clubs } from './clubs'
import { clubId, id, instant, small } from './columns'

/**
 * What must leave the house, written by the transaction that causes it. A mail is rendered from `payload` by the job that
 * sends it; a notice goes to the shop. A letter is open until one of `deliveredAt`, `keptAt`, `failedAt` is set.
 */
export const letters = pgTable(
  'letters',
  {
    clubId: clubId(),
    id: id(),
    kind: text('kind').$type<'mail' | 'notice'>().notNull(),
    /** Letters of one queue go out in the order of `position`; null: on its own. */
    queue: text('queue'),
    position: bigint('position', { mode: 'number' }).generatedAlwaysAsIdentity(),
    /** One letter per cause: written twice, it exists once. */
    cause: text('cause').notNull(),
    bookingId: uuid('booking_id'),
    /** Mail address, or the shop's id. */
    recipient: text('recipient').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    subject: text('subject'),
    html: text('html'),
    text: text('text'),
    createdAt: instant('created_at').notNull().defaultNow(),
    dueAt: instant('due_at').notNull().defaultNow(),
    attempts: small('attempts').notNull().default(0),
    /** A visitor caused it, and named the address that it goes to. */
    byVisitor: boolean('by_visitor').notNull().default(false),
    deliveredAt: instant('delivered_at'),
    /** Written and not handed to a transport, as the club's kind says (rule 4). */
    keptAt: instant('kept_at'),
    failedAt: instant('failed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('one_letter_per_cause').on(t.clubId, t.cause),
    foreignKey({ name: 'letter_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      name: 'letter_about_a_booking_of_this_club',
      columns: [t.clubId, t.bookingId],
      foreignColumns: [bookings.clubId, bookings.id],
    }).onDelete('cascade'),
    index('letters_of_booking').on(t.clubId, t.bookingId),
    index('open_letters_of_queue')
      .on(t.clubId, t.queue, t.position)
      .where(sql`delivered_at is null and kept_at is null and failed_at is null`),
    index('letters_by_creation').on(t.createdAt),
    index('letters_by_visitors').on(t.clubId, sql`lower(${t.recipient})`, t.createdAt).where(sql`by_visitor`),
    check('letter_kind', sql`${t.kind} in ('mail', 'notice')`),
    check('letter_ends_once', sql`num_nonnulls(${t.deliveredAt}, ${t.keptAt}, ${t.failedAt}) <= 1`),
  ],
)

export const letterAttempts = pgTable(
  'letter_attempts',
  {
    clubId: clubId(),
    letterId: uuid('letter_id').notNull(),
    number: small('number').notNull(),
    at: instant('at').notNull().defaultNow(),
    outcome: text('outcome').$type<'delivered' | 'kept' | 'retry' | 'failed'>().notNull(),
    status: integer('status'),
    detail: text('detail').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.letterId, t.number] }),
    foreignKey({
      name: 'attempt_of_a_letter_of_this_club',
      columns: [t.clubId, t.letterId],
      foreignColumns: [letters.clubId, letters.id],
    }).onDelete('cascade'),
  ],
)
