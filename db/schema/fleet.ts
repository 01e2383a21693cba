import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { activities } from './activities'
import { clubs } from './clubs'
import { clubId, id, instant, sample, small } from './columns'
import { subjects } from './occupancy'

export const bases = pgTable(
  'bases',
  {
    clubId: clubId(),
    id: id(),
    icao: text('icao').notNull(),
    name: text('name').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    meetingPlace: text('meeting_place').notNull().default(''),
    address: text('address').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('base_once').on(t.clubId, t.icao),
    foreignKey({ name: 'base_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    check('base_place', sql`${t.latitude} between -90 and 90 and ${t.longitude} between -180 and 180`),
  ],
)

export const aircraft = pgTable(
  'aircraft',
  {
    clubId: clubId(),
    id: id(),
    registration: text('registration').notNull(),
    type: text('type').notNull(),
    baseId: uuid('base_id').notNull(),
    /** The club's own order, lowest first. */
    rank: small('rank').notNull(),
    /** Pilot's included. */
    seats: small('seats').notNull(),
    maximumMassKg: integer('maximum_mass_kg').notNull(),
    emptyMassKg: integer('empty_mass_kg').notNull(),
    seatLimitKg: integer('seat_limit_kg'),
    hourlyPriceCents: integer('hourly_price_cents'),
    /** Flies what is booked with coupons, where it is open to the activity. */
    external: boolean('external').notNull().default(true),
    retiredAt: instant('retired_at'),
    sample: sample(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('registration_once').on(t.clubId, t.registration),
    foreignKey({
      name: 'aircraft_is_a_subject',
      columns: [t.clubId, t.id],
      foreignColumns: [subjects.clubId, subjects.id],
    }),
    foreignKey({
      name: 'aircraft_at_a_base_of_this_club',
      columns: [t.clubId, t.baseId],
      foreignColumns: [bases.clubId, bases.id],
    }),
    check('aircraft_seats', sql`${t.seats} between 1 and 30`),
    check('aircraft_masses', sql`${t.emptyMassKg} > 0 and ${t.maximumMassKg} > ${t.emptyMassKg}`),
  ],
)

/** An aircraft open to an activity, with the fuel planned for it. */
export const aircraftActivities = pgTable(
  'aircraft_activities',
  {
    clubId: clubId(),
    aircraftId: uuid('aircraft_id').notNull(),
    activityId: uuid('activity_id').notNull(),
    fuelKg: integer('fuel_kg').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.aircraftId, t.activityId] }),
    foreignKey({
      name: 'open_aircraft_of_this_club',
      columns: [t.clubId, t.aircraftId],
      foreignColumns: [aircraft.clubId, aircraft.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'open_to_an_activity_of_this_club',
      columns: [t.clubId, t.activityId],
      foreignColumns: [activities.clubId, activities.id],
    }).onDelete('cascade'),
  ],
)

/** Maintenance and other spans in which an aircraft is not to be flown: a fact; `occupancy` holds the parts it fills. */
export const unavailability = pgTable(
  'unavailability',
  {
    clubId: clubId(),
    id: id(),
    aircraftId: uuid('aircraft_id').notNull(),
    startAt: instant('start_at').notNull(),
    endAt: instant('end_at').notNull(),
    reason: text('reason').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'unavailable_aircraft_of_this_club',
      columns: [t.clubId, t.aircraftId],
      foreignColumns: [aircraft.clubId, aircraft.id],
    }).onDelete('cascade'),
    check('unavailability_span', sql`${t.startAt} < ${t.endAt}`),
  ],
)
