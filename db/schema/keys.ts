import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { clubs } from './clubs'
import { clubId, id, instant } from './columns'

/** What a key may do, as interfaces to partners name it. */
export const keyScopes = [
  'slots:read',
  'coupons:read',
  'coupons:write',
  'bookings:read',
  'bookings:write',
  'schedule:read',
] as const

export type KeyScope = (typeof keyScopes)[number]

/** Keys of the REST API. A key itself is shown once; what is kept is its SHA-256 (hexadecimal). */
export const apiKeys = pgTable(
  'api_keys',
  {
    clubId: clubId(),
    id: id(),
    name: text('name').notNull(),
    hash: text('hash').notNull(),
    scopes: text('scopes').array().$type<KeyScope[]>().notNull(),
    /** It sees and changes what it made itself, and nothing else of the club. */
    own: boolean('own').notNull().default(false),
    createdAt: instant('created_at').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
    /** Within a minute. */
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('key_once').on(t.clubId, t.hash),
    // Looked up before any club is open.
    index('keys_by_hash').on(t.hash),
    foreignKey({ name: 'key_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    check('key_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
)

/**
 * Answers kept for requests that carried an Idempotency-Key. While the request runs, `status` is null and `claim` names
 * it; the answer is written by the transaction of its effect, and only when it is a success.
 */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    clubId: clubId(),
    keyId: uuid('key_id').notNull(),
    route: text('route').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of the address and the body. */
    fingerprint: text('fingerprint').notNull(),
    claim: uuid('claim').notNull(),
    status: smallint('status'),
    /** As it was sent: a repetition is answered byte for byte. */
    body: text('body'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.keyId, t.route, t.key] }),
    foreignKey({
      name: 'used_key_of_this_club',
      columns: [t.clubId, t.keyId],
      foreignColumns: [apiKeys.clubId, apiKeys.id],
    }).onDelete('cascade'),
    index('idempotency_keys_by_age').on(t.createdAt),
    check('only_successes_are_kept', sql`${t.status} between 200 and 299`),
    check('kept_whole', sql`(${t.status} is null) = (${t.body} is null)`),
  ],
)
