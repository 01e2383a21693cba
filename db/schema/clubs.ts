import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
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
import type { Locale } from '@/lib/i18n/locale'
import { accounts } from './accounts'
import { clubId, id, instant, type Localized, minutes } from './columns'
import { bases } from './fleet'
import { profiles } from './people'

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
    kind: text('kind').$type<'production' | 'test' | 'demo'>().notNull(),
    language: text('language').$type<Locale>().notNull(),
    timeZone: text('time_zone').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** Whose platform it is; null for the demonstration. */
    accountId: uuid('account_id').references(() => accounts.id),
    mainActivity: text('main_activity').$type<MainActivity>().notNull().default('other'),
    /** The platform that this one is the sandbox of. */
    sandboxOf: uuid('sandbox_of').references((): AnyPgColumn => clubs.id, { onDelete: 'set null' }),
    /** Asked to be deleted: it goes after this instant unless its owner says otherwise. */
    deletesAt: instant('deletes_at'),
  },
  (t) => [
    unique('slug_once').on(t.slug),
    index('clubs_of_account').on(t.accountId),
    check('slug_form', sql`${t.slug} ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'`),
    check('club_kind', sql`${t.kind} in ('production', 'test', 'demo')`),
  ],
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
  accent: text('accent'),
  legal: jsonb('legal').$type<Localized>().notNull().default({}),
  privacy: jsonb('privacy').$type<Localized>().notNull().default({}),
  conditions: jsonb('conditions').$type<Localized>().notNull().default({}),
  /** The day on which these conditions took effect; a booking keeps the version it accepted. */
  conditionsVersion: text('conditions_version').notNull().default(''),
  bring: jsonb('bring').$type<Localized>().notNull().default({}),
  customersKeptMonths: integer('customers_kept_months').notNull().default(36),
})

/** External bookings: what may be booked with a coupon, when, and how late. */
export const externalSettings = pgTable(
  'external_settings',
  {
    clubId: clubId()
      .primaryKey()
      .references(() => clubs.id, { onDelete: 'cascade' }),
    enabled: boolean('enabled').notNull().default(false),
    stepMinutes: minutes('step_minutes').notNull().default(30),
    noticeMinutes: integer('notice_minutes').notNull().default(1440),
    horizonDays: integer('horizon_days').notNull().default(70),
    cutoffMinutes: integer('cutoff_minutes').notNull().default(2880),
    holdMinutes: minutes('hold_minutes').notNull().default(10),
    holdExtensions: minutes('hold_extensions').notNull().default(10),
    halfDayCap: integer('half_day_cap'),
    afterSunriseMinutes: minutes('after_sunrise_minutes').notNull().default(0),
    beforeSunsetMinutes: minutes('before_sunset_minutes').notNull().default(30),
    standardWeightKg: integer('standard_weight_kg').notNull().default(85),
    pilotShown: text('pilot_shown')
      .$type<'name' | 'first_name' | 'neither'>()
      .notNull()
      .default('first_name'),
    expiryJudged: text('expiry_judged').$type<'flight' | 'booking'>().notNull().default('flight'),
    graceDays: integer('grace_days').notNull().default(30),
    customerMailedOnSwap: boolean('customer_mailed_on_swap').notNull().default(false),
    customerProfileId: uuid('customer_profile_id').notNull(),
    fields: jsonb('fields')
      .$type<{ code: string; label: Localized; required: boolean }[]>()
      .notNull()
      .default([]),
  },
  (t) => [
    foreignKey({
      name: 'customer_profile_of_this_club',
      columns: [t.clubId, t.customerProfileId],
      foreignColumns: [profiles.clubId, profiles.id],
    }),
    check('step_positive', sql`${t.stepMinutes} between 5 and 720`),
    check('hold_positive', sql`${t.holdMinutes} between 1 and 60`),
  ],
)

/** Weekly hours in which external flights may be flown at a base. */
export const openings = pgTable(
  'openings',
  {
    clubId: clubId(),
    id: id(),
    baseId: uuid('base_id').notNull(),
    weekday: minutes('weekday').notNull(),
    fromMinute: minutes('from_minute').notNull(),
    toMinute: minutes('to_minute').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'base_of_this_club',
      columns: [t.clubId, t.baseId],
      foreignColumns: [bases.clubId, bases.id],
    }).onDelete('cascade'),
    index('openings_of_base').on(t.clubId, t.baseId),
    check(
      'opening_span',
      sql`${t.weekday} between 1 and 7 and ${t.fromMinute} >= 0 and ${t.fromMinute} < ${t.toMinute} and ${t.toMinute} <= 1440`,
    ),
  ],
)

/** Exceptional days without external flights; no base named: all of them. Both days included. */
export const closures = pgTable(
  'closures',
  {
    clubId: clubId(),
    id: id(),
    baseId: uuid('base_id'),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    reason: text('reason').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'closed_base_of_this_club',
      columns: [t.clubId, t.baseId],
      foreignColumns: [bases.clubId, bases.id],
    }).onDelete('cascade'),
    foreignKey({ name: 'closure_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    check(
      'closure_span',
      sql`${t.fromDay} ~ '^\\d{4}-\\d{2}-\\d{2}$' and ${t.toDay} ~ '^\\d{4}-\\d{2}-\\d{2}$' and ${t.fromDay} <= ${t.toDay}`,
    ),
  ],
)
