import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/i18n/locale'
import { id, instant, linkColumns, sessionColumns } from './columns'

/**
 * Customers of Envol: an organisation's contact, who owns platforms. Not a user of any of them. Its tables are bound to an open
 * account (`inAccount`) as a club's are to an open club.
 */
export const accounts = pgTable(
  'accounts',
  {
    id: id().primaryKey(),
    /** Lower case; proven by the link that was mailed to it. */
    email: text('email').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    organisation: text('organisation').notNull(),
    /** E.164. */
    phone: text('phone'),
    /** ISO 3166-1 alpha-2. */
    country: text('country').notNull(),
    language: text('language').$type<Locale>().notNull(),
    passwordHash: text('password_hash').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Asked to be closed: it goes, with its platforms, after this instant unless its owner signs in and says otherwise. */
    closesAt: instant('closes_at'),
  },
  (t) => [
    unique('account_once').on(t.email),
    check('account_email_form', sql`${t.email} = lower(${t.email}) and ${t.email} like '%_@_%'`),
  ],
)

/** The people who run Envol. One is made for OPERATOR_EMAIL when it first asks for a link. */
export const operators = pgTable(
  'operators',
  {
    id: id().primaryKey(),
    email: text('email').notNull(),
    passwordHash: text('password_hash'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    unique('operator_once').on(t.email),
    check('operator_email_form', sql`${t.email} = lower(${t.email})`),
  ],
)

/** A browser signed in to the client area. Its id is all that the cookie's token carries. */
export const accountSessions = pgTable(
  'account_sessions',
  {
    id: id().primaryKey(),
    ...sessionColumns('account_id'),
  },
  (t) => [
    foreignKey({
      name: 'session_of_an_account',
      columns: [t.ownerId],
      foreignColumns: [accounts.id],
    }).onDelete('cascade'),
    index('sessions_of_account').on(t.ownerId),
  ],
)

/** A link that was mailed to sign in or to choose a password. Single use; its SHA-256 (hexadecimal) is kept. */
export const accountLinks = pgTable(
  'account_links',
  {
    id: id().primaryKey(),
    ...linkColumns('account_id'),
  },
  (t) => [
    unique('account_link_once').on(t.hash),
    foreignKey({
      name: 'link_of_an_account',
      columns: [t.ownerId],
      foreignColumns: [accounts.id],
    }).onDelete('cascade'),
    check('account_link_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
)

export const operatorSessions = pgTable(
  'operator_sessions',
  {
    id: id().primaryKey(),
    ...sessionColumns('operator_id'),
  },
  (t) => [
    foreignKey({
      name: 'session_of_an_operator',
      columns: [t.ownerId],
      foreignColumns: [operators.id],
    }).onDelete('cascade'),
  ],
)

export const operatorLinks = pgTable(
  'operator_links',
  {
    id: id().primaryKey(),
    ...linkColumns('operator_id'),
  },
  (t) => [
    unique('operator_link_once').on(t.hash),
    foreignKey({
      name: 'link_of_an_operator',
      columns: [t.ownerId],
      foreignColumns: [operators.id],
    }).onDelete('cascade'),
    check('operator_link_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
)
