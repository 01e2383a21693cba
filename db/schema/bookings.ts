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
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/i18n/locale'
import { activities } from './activities'
import { clubId, id, instant, sample, small } from './columns'
import type { Flag } from './flags'
import { aircraft, bases } from './fleet'
import { people, pilots } from './people'

/** A slot kept for one visit or one API key. `endedAt` is set when it was confirmed, released or exchanged. */
export const holds = pgTable(
  'holds',
  {
    clubId: clubId(),
    id: id(),
    /** Who may use it: `visit:{id}`, `key:{id}`, or whoever is on the telephone for the club: `desk:{person}`. */
    holder: text('holder').notNull(),
    activityId: uuid('activity_id').notNull(),
    baseId: uuid('base_id').notNull(),
    aircraftId: uuid('aircraft_id').notNull(),
    pilotId: uuid('pilot_id').notNull(),
    meetAt: instant('meet_at').notNull(),
    startAt: instant('start_at').notNull(),
    endAt: instant('end_at').notNull(),
    passengers: small('passengers').notNull(),
    weightsKg: integer('weights_kg').array(),
    ages: integer('ages').array(),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    extensions: small('extensions').notNull().default(0),
    endedAt: instant('ended_at'),
    /** The limits that the desk passed with it, and why. */
    passedLimits: text('passed_limits').array().notNull().default([]),
    passReason: text('pass_reason').notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'held_activity_of_this_club',
      columns: [t.clubId, t.activityId],
      foreignColumns: [activities.clubId, activities.id],
    }),
    foreignKey({
      name: 'held_base_of_this_club',
      columns: [t.clubId, t.baseId],
      foreignColumns: [bases.clubId, bases.id],
    }),
    foreignKey({
      name: 'held_aircraft_of_this_club',
      columns: [t.clubId, t.aircraftId],
      foreignColumns: [aircraft.clubId, aircraft.id],
    }),
    foreignKey({
      name: 'held_pilot_of_this_club',
      columns: [t.clubId, t.pilotId],
      foreignColumns: [pilots.clubId, pilots.personId],
    }),
    index('holds_by_holder').on(t.clubId, t.holder),
    index('holds_by_end').on(t.clubId, t.expiresAt),
    check('hold_span', sql`${t.meetAt} <= ${t.startAt} and ${t.startAt} < ${t.endAt}`),
  ],
)

export const bookings = pgTable(
  'bookings',
  {
    clubId: clubId(),
    id: id(),
    /** The hold it was made from: confirming twice books once. Null for internal bookings. */
    holdId: uuid('hold_id'),
    state: text('state').$type<'booked' | 'cancelled' | 'flown' | 'no_show'>().notNull().default('booked'),
    external: boolean('external').notNull(),
    title: text('title').notNull().default(''),
    activityId: uuid('activity_id').notNull(),
    baseId: uuid('base_id').notNull(),
    aircraftId: uuid('aircraft_id').notNull(),
    /** Null: flown without a pilot of ours (hire by a member is flown by that member). */
    pilotId: uuid('pilot_id'),
    meetAt: instant('meet_at').notNull(),
    startAt: instant('start_at').notNull(),
    endAt: instant('end_at').notNull(),
    /** The user it was linked to; what was typed stays below, whatever becomes of the user. */
    customerId: uuid('customer_id'),
    lastName: text('last_name').notNull().default(''),
    firstName: text('first_name').notNull().default(''),
    cellPhone: text('cell_phone').notNull().default(''),
    email: text('email').notNull().default(''),
    isPassenger: boolean('is_passenger').notNull().default(false),
    emergency: text('emergency').notNull().default(''),
    message: text('message').notNull().default(''),
    fields: jsonb('fields').$type<Record<string, string>>().notNull().default({}),
    language: text('language').$type<Locale>().notNull(),
    conditionsVersion: text('conditions_version').notNull().default(''),
    conditionsAcceptedAt: instant('conditions_accepted_at'),
    newsAcceptedAt: instant('news_accepted_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: text('cancelled_by').$type<'customer' | 'club'>(),
    cancelReason: text('cancel_reason').notNull().default(''),
    /** Why, as staff chose; null: the customer's own doing, or of before it was asked. */
    cancelCause: text('cancel_cause').$type<
      'customer' | 'weather' | 'technical' | 'pilot' | 'airfield' | 'other'
    >(),
    /** The `sequence` of which nobody owes them a call any more, and the word with which staff said so. */
    recalledSequence: integer('recalled_sequence'),
    recalledWord: text('recalled_word').notNull().default(''),
    /** Called off by the club for a reason that is nobody's fault (weather): whoever flies is to choose another slot. */
    postponedAt: instant('postponed_at'),
    /** The eve's decision: it will be flown. Null: to be confirmed. */
    upheldAt: instant('upheld_at'),
    arrivedAt: instant('arrived_at'),
    flownAt: instant('flown_at'),
    /** Actual take-off and landing, as far as they were noted. */
    tookOffAt: instant('took_off_at'),
    landedAt: instant('landed_at'),
    noShowAt: instant('no_show_at'),
    /** Grows by one with every change that is told; in the calendar file and the shop's notices. */
    sequence: integer('sequence').notNull().default(0),
    /** The limits that the desk passed with it, and why: stays visible. */
    passedLimits: text('passed_limits').array().notNull().default([]),
    passReason: text('pass_reason').notNull().default(''),
    /** What staff tell each other; no customer and no shop reads it. */
    staffNote: text('staff_note').notNull().default(''),
    /** Part of the customer's link: growing it revokes every link sent before. */
    linkVersion: integer('link_version').notNull().default(1),
    sample: sample(),
    /** Why staff must look at it (`void_coupon`, `allocated_elsewhere`, `aircraft_unavailable`, `pilot_absent`, `pilot_declined`). */
    flags: text('flags').array().$type<Flag[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('one_booking_per_hold').on(t.clubId, t.holdId),
    foreignKey({
      name: 'booked_activity_of_this_club',
      columns: [t.clubId, t.activityId],
      foreignColumns: [activities.clubId, activities.id],
    }),
    foreignKey({
      name: 'booked_base_of_this_club',
      columns: [t.clubId, t.baseId],
      foreignColumns: [bases.clubId, bases.id],
    }),
    foreignKey({
      name: 'booked_aircraft_of_this_club',
      columns: [t.clubId, t.aircraftId],
      foreignColumns: [aircraft.clubId, aircraft.id],
    }),
    foreignKey({
      name: 'booked_pilot_of_this_club',
      columns: [t.clubId, t.pilotId],
      foreignColumns: [pilots.clubId, pilots.personId],
    }),
    foreignKey({
      name: 'customer_of_this_club',
      columns: [t.clubId, t.customerId],
      foreignColumns: [people.clubId, people.id],
    }),
    index('bookings_by_start').on(t.clubId, t.startAt),
    index('bookings_by_pilot').on(t.clubId, t.pilotId, t.startAt),
    index('bookings_postponed').on(t.clubId, t.postponedAt).where(sql`${t.postponedAt} is not null`),
    check('booking_state', sql`${t.state} in ('booked', 'cancelled', 'flown', 'no_show')`),
    check('booking_span', sql`${t.meetAt} <= ${t.startAt} and ${t.startAt} < ${t.endAt}`),
    check('cancelled_is_dated', sql`(${t.state} = 'cancelled') = (${t.cancelledAt} is not null)`),
    check('postponed_is_cancelled', sql`${t.postponedAt} is null or ${t.state} = 'cancelled'`),
    check('landed_after_take_off', sql`${t.tookOffAt} < ${t.landedAt}`),
    check(
      'cancelled_by_someone',
      sql`(${t.cancelledAt} is null) = (${t.cancelledBy} is null) and ${t.cancelledBy} in ('customer', 'club')`,
    ),
  ],
)

/** Calls to whoever booked: who called, when, and whether somebody answered. Taken back when it was ticked by mistake. */
export const calls = pgTable(
  'calls',
  {
    clubId: clubId(),
    id: id(),
    bookingId: uuid('booking_id').notNull(),
    personId: uuid('person_id').notNull(),
    at: instant('at').notNull().defaultNow(),
    answered: boolean('answered').notNull(),
    /** The booking's `sequence` at the time: what they were told of. */
    sequence: integer('sequence').notNull(),
    takenBackAt: instant('taken_back_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'call_about_a_booking_of_this_club',
      columns: [t.clubId, t.bookingId],
      foreignColumns: [bookings.clubId, bookings.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'called_by_a_person_of_this_club',
      columns: [t.clubId, t.personId],
      foreignColumns: [people.clubId, people.id],
    }),
    index('calls_by_booking').on(t.clubId, t.bookingId),
  ],
)

/** Who sits in it. Weights (kg) and ages are erased 7 days after the flight. */
export const passengers = pgTable(
  'passengers',
  {
    clubId: clubId(),
    bookingId: uuid('booking_id').notNull(),
    seat: small('seat').notNull(),
    name: text('name').notNull().default(''),
    weightKg: integer('weight_kg'),
    age: small('age'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.bookingId, t.seat] }),
    foreignKey({
      name: 'passenger_of_a_booking_of_this_club',
      columns: [t.clubId, t.bookingId],
      foreignColumns: [bookings.clubId, bookings.id],
    }).onDelete('cascade'),
  ],
)
