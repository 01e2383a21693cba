import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { clubs } from './clubs'
import { clubId, id, instant, type Localized, minutes, small } from './columns'

export const activities = pgTable(
  'activities',
  {
    clubId: clubId(),
    id: id(),
    code: text('code').notNull(),
    kind: text('kind').$type<'discovery' | 'initiation' | 'instruction' | 'hire' | 'maintenance'>().notNull(),
    name: jsonb('name').$type<Localized>().notNull(),
    durationMinutes: minutes('duration_minutes').notNull(),
    meetingLeadMinutes: minutes('meeting_lead_minutes').notNull().default(0),
    aircraftBeforeMinutes: minutes('aircraft_before_minutes').notNull().default(0),
    aircraftAfterMinutes: minutes('aircraft_after_minutes').notNull().default(0),
    pilotAfterMinutes: minutes('pilot_after_minutes').notNull().default(0),
    minPassengers: small('min_passengers').notNull().default(1),
    maxPassengers: small('max_passengers').notNull(),
    minimumAge: small('minimum_age'),
    asksWeights: boolean('asks_weights').notNull().default(false),
    asksAges: boolean('asks_ages').notNull().default(false),
    /** May be booked with a coupon. */
    external: boolean('external').notNull().default(false),
    /** Price in cents by number of passengers (index 0: one passenger), and its ISO 4217 currency. */
    pricesCents: jsonb('prices_cents').$type<number[]>().notNull().default([]),
    currency: text('currency').notNull().default('EUR'),
    rank: integer('rank').notNull().default(0),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('activity_code_once').on(t.clubId, t.code),
    foreignKey({ name: 'activity_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    check(
      'activity_kind',
      sql`${t.kind} in ('discovery', 'initiation', 'instruction', 'hire', 'maintenance')`,
    ),
    check('activity_duration', sql`${t.durationMinutes} between 5 and 1440`),
    check(
      'activity_buffers',
      sql`least(${t.meetingLeadMinutes}, ${t.aircraftBeforeMinutes}, ${t.aircraftAfterMinutes}, ${t.pilotAfterMinutes}) >= 0`,
    ),
    check('activity_passengers', sql`${t.minPassengers} between 0 and ${t.maxPassengers}`),
  ],
)
