import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/i18n/locale'
import { accounts } from './accounts'
import { clubId, id, instant, type Localized } from './columns'

/** What an organisation mainly does, as it says when it signs up. */
export const mainActivities = [
  'aeroclub',
  'flight-school',
  'microlight',
  'gliding',
  'helicopter',
  'on-demand',
  'private-owner',
  'other',
] as const

export type MainActivity = (typeof mainActivities)[number]

/** The directory of tenants: what must be known before a club can be opened. Everything else of a club is in its own tables. */
export const clubs = pgTable(
  'clubs',
  {
    id: id().primaryKey(),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    /** `template`: what new platforms are copied from; it has no address, and nobody signs in to it. */
    kind: text('kind').$type<'production' | 'test' | 'demo' | 'template'>().notNull(),
    language: text('language').$type<Locale>().notNull(),
    timeZone: text('time_zone').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Whose platform it is; null for the demonstration. */
    accountId: uuid('account_id').references(() => accounts.id),
    mainActivity: text('main_activity').$type<MainActivity>().notNull().default('other'),
    sandboxOf: uuid('sandbox_of').references((): AnyPgColumn => clubs.id, { onDelete: 'set null' }),
    /** Asked to be deleted: it goes after this instant unless its owner says otherwise. */
    deletesAt: instant('deletes_at'),
    /** When it went live, which its free period counts from; null: never, or before this was written down. */
    liveAt: instant('live_at'),
  },
  (t) => [
    unique('slug_once').on(t.slug),
    index('clubs_of_account').on(t.accountId),
    check('slug_form', sql`${t.slug} ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'`),
    check('club_kind', sql`${t.kind} in ('production', 'test', 'demo', 'template')`),
  ],
)

/** Conditions that were replaced, as they were: what a booking accepted stays readable. */
export const pastConditions = pgTable(
  'past_conditions',
  {
    clubId: clubId().references(() => clubs.id, { onDelete: 'cascade' }),
    version: text('version').notNull(),
    conditions: jsonb('conditions').$type<Localized>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clubId, t.version] })],
)

export const clubSettings = pgTable('club_settings', {
  clubId: clubId()
    .primaryKey()
    .references(() => clubs.id, { onDelete: 'cascade' }),
  /** ISO 3166-1 alpha-2: how national phone numbers are read and shown. */
  country: text('country').notNull().default('FR'),
  tagline: jsonb('tagline').$type<Localized>().notNull().default({}),
  phone: text('phone').notNull().default(''),
  email: text('email').notNull().default(''),
  address: text('address').notNull().default(''),
  /** "Association loi de 1901", "SARL"... */
  legalForm: text('legal_form').notNull().default(''),
  /** Under which number it is registered: RNA, SIREN... */
  registration: text('registration').notNull().default(''),
  /** Who answers for what it publishes. */
  publisher: text('publisher').notNull().default(''),
  accent: text('accent'),
  legal: jsonb('legal').$type<Localized>().notNull().default({}),
  privacy: jsonb('privacy').$type<Localized>().notNull().default({}),
  conditions: jsonb('conditions').$type<Localized>().notNull().default({}),
  /** The day on which these conditions took effect; a booking keeps the version it accepted. */
  conditionsVersion: text('conditions_version').notNull().default(''),
  bring: jsonb('bring').$type<Localized>().notNull().default({}),
  customersKeptMonths: integer('customers_kept_months').notNull().default(36),
})
