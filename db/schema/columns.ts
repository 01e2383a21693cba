import { boolean, customType, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/i18n/locale'
import { uuidv7 } from '@/lib/id'

/** First column of every tenant table, of its primary key, and of each of its unique and foreign keys. */
export const clubId = () => uuid('club_id').notNull()

export const id = () => uuid('id').notNull().$defaultFn(uuidv7)

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A browser signed in at a door; `owner` names the column of whose it is. Its id is all that the cookie's token carries. */
export const sessionColumns = (owner: string) => ({
  ownerId: uuid(owner).notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  lastSeenAt: instant('last_seen_at').notNull().defaultNow(),
  expiresAt: instant('expires_at').notNull(),
  revokedAt: instant('revoked_at'),
  /** The browser's name for itself, cut to 200 characters: for the list that its owner sees. */
  agent: text('agent').notNull().default(''),
})

/** A link that was mailed to sign in or to choose a password. Single use; its SHA-256 (hexadecimal) is kept. */
export const linkColumns = (owner: string) => ({
  ownerId: uuid(owner).notNull(),
  hash: text('hash').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** Minutes past local midnight (0-1440), or any small count of minutes. */
export const minutes = (name: string) => smallint(name)

/** A small count or place in an order: seats, ages, attempts, ranks. */
export const small = (name: string) => smallint(name)

/** True: copied from a template or planted with the demonstration, and not made the club's own since. */
export const sample = () => boolean('sample').notNull().default(false)

/** `[)` ranges of instants, as PostgreSQL writes them. */
export const tstzrange = customType<{ data: string; driverData: string }>({ dataType: () => 'tstzrange' })

/** A club's text in each language; a missing one falls back to the other. */
export type Localized = Partial<Record<Locale, string>>

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
