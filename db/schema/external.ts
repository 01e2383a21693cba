import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { clubs } from './clubs'
import { clubId, id, type Localized, minutes, small } from './columns'
import { bases } from './fleet'
import { profiles } from './people'

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
    holdExtensions: small('hold_extensions').notNull().default(10),
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
    weekday: small('weekday').notNull(),
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

/**
 * Exceptional hours without external flights, from a minute of one local day to a minute of another or the same; whole days where
 * nothing else is said. No base named: all of them.
 */
export const closures = pgTable(
  'closures',
  {
    clubId: clubId(),
    id: id(),
    baseId: uuid('base_id'),
    fromDay: text('from_day').notNull(),
    fromMinute: minutes('from_minute').notNull().default(0),
    toDay: text('to_day').notNull(),
    toMinute: minutes('to_minute').notNull().default(1440),
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
      sql`${t.fromDay} ~ '^\\d{4}-\\d{2}-\\d{2}$' and ${t.toDay} ~ '^\\d{4}-\\d{2}-\\d{2}$'
        and ${t.fromMinute} between 0 and 1439 and ${t.toMinute} between 1 and 1440
        and (${t.fromDay}, ${t.fromMinute}) < (${t.toDay}, ${t.toMinute})`,
    ),
  ],
)
