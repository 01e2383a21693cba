import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/i18n/locale'
import { activities } from './activities'
import { clubs } from './clubs'
import { clubId, id, instant, minutes, sample, small } from './columns'
import { aircraft } from './fleet'
import { subjects } from './occupancy'
import type { Right } from './rights'

export const profiles = pgTable(
  'profiles',
  {
    clubId: clubId(),
    id: id(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    rights: text('rights').array().$type<Right[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('profile_code_once').on(t.clubId, t.code),
    foreignKey({ name: 'profile_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
  ],
)

/** Users of a platform: staff, members, pilots, customers. One email may serve several of them. */
export const people = pgTable(
  'people',
  {
    clubId: clubId(),
    id: id(),
    /** What one signs in with; customers have none until they ask for one. */
    identifier: text('identifier'),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    email: text('email'),
    /** When its owner followed a link that was mailed to `email`; null again when the address changes. */
    emailConfirmedAt: instant('email_confirmed_at'),
    /** E.164. */
    phone: text('phone'),
    language: text('language').$type<Locale>().notNull(),
    profileId: uuid('profile_id').notNull(),
    role: text('role'),
    passwordHash: text('password_hash'),
    /** Part of the address of their calendar: growing it revokes every address given before. */
    calendarVersion: integer('calendar_version').notNull().default(1),
    /** Wants a mail when somebody else changes one of their bookings. */
    mailed: boolean('mailed').notNull().default(true),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastContactAt: instant('last_contact_at').notNull().defaultNow(),
    anonymisedAt: instant('anonymised_at'),
    sample: sample(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('identifier_once').on(t.clubId, t.identifier),
    foreignKey({
      name: 'profile_of_this_club',
      columns: [t.clubId, t.profileId],
      foreignColumns: [profiles.clubId, profiles.id],
    }),
    index('people_by_email').on(t.clubId, sql`lower(${t.email})`),
  ],
)

/** A person who flies. Being one makes the person a subject that can be occupied. */
export const pilots = pgTable(
  'pilots',
  {
    clubId: clubId(),
    personId: uuid('person_id').notNull(),
    rank: small('rank').notNull(),
    weightKg: integer('weight_kg'),
    dailyCap: small('daily_cap'),
    active: boolean('active').notNull().default(true),
    /** Flies what is booked with coupons, where qualified for the activity. */
    external: boolean('external').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.personId] }),
    foreignKey({
      name: 'pilot_is_a_person',
      columns: [t.clubId, t.personId],
      foreignColumns: [people.clubId, people.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'pilot_is_a_subject',
      columns: [t.clubId, t.personId],
      foreignColumns: [subjects.clubId, subjects.id],
    }),
  ],
)

/** Qualified to fly an activity. */
export const pilotActivities = pgTable(
  'pilot_activities',
  { clubId: clubId(), pilotId: uuid('pilot_id').notNull(), activityId: uuid('activity_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.clubId, t.pilotId, t.activityId] }),
    foreignKey({
      name: 'flying_pilot_of_this_club',
      columns: [t.clubId, t.pilotId],
      foreignColumns: [pilots.clubId, pilots.personId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'flown_activity_of_this_club',
      columns: [t.clubId, t.activityId],
      foreignColumns: [activities.clubId, activities.id],
    }).onDelete('cascade'),
  ],
)

/** Qualified on an aircraft. */
export const pilotAircraft = pgTable(
  'pilot_aircraft',
  { clubId: clubId(), pilotId: uuid('pilot_id').notNull(), aircraftId: uuid('aircraft_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.clubId, t.pilotId, t.aircraftId] }),
    foreignKey({
      name: 'qualified_pilot_of_this_club',
      columns: [t.clubId, t.pilotId],
      foreignColumns: [pilots.clubId, pilots.personId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'qualified_on_an_aircraft_of_this_club',
      columns: [t.clubId, t.aircraftId],
      foreignColumns: [aircraft.clubId, aircraft.id],
    }).onDelete('cascade'),
  ],
)

/** Weekly presence on the local clock. */
export const presences = pgTable(
  'presences',
  {
    clubId: clubId(),
    id: id(),
    pilotId: uuid('pilot_id').notNull(),
    weekday: small('weekday').notNull(),
    fromMinute: minutes('from_minute').notNull(),
    toMinute: minutes('to_minute').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'present_pilot_of_this_club',
      columns: [t.clubId, t.pilotId],
      foreignColumns: [pilots.clubId, pilots.personId],
    }).onDelete('cascade'),
    check(
      'presence_span',
      sql`${t.weekday} between 1 and 7 and ${t.fromMinute} >= 0 and ${t.fromMinute} < ${t.toMinute} and ${t.toMinute} <= 1440`,
    ),
  ],
)

/** A dated presence beyond the weekly ones. */
export const duties = pgTable(
  'duties',
  {
    clubId: clubId(),
    id: id(),
    pilotId: uuid('pilot_id').notNull(),
    startAt: instant('start_at').notNull(),
    endAt: instant('end_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'pilot_on_duty_of_this_club',
      columns: [t.clubId, t.pilotId],
      foreignColumns: [pilots.clubId, pilots.personId],
    }).onDelete('cascade'),
    check('duty_span', sql`${t.startAt} < ${t.endAt}`),
  ],
)

/** A span in which a person cannot come: a fact; `occupancy` holds the parts it fills. */
export const absences = pgTable(
  'absences',
  {
    clubId: clubId(),
    id: id(),
    personId: uuid('person_id').notNull(),
    startAt: instant('start_at').notNull(),
    endAt: instant('end_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'absent_pilot_of_this_club',
      columns: [t.clubId, t.personId],
      foreignColumns: [pilots.clubId, pilots.personId],
    }).onDelete('cascade'),
    check('absence_span', sql`${t.startAt} < ${t.endAt}`),
  ],
)

/** A dated paper of a pilot or an aircraft; a blocking one that has run out keeps it on the ground. */
export const validities = pgTable(
  'validities',
  {
    clubId: clubId(),
    id: id(),
    subjectId: uuid('subject_id').notNull(),
    name: text('name').notNull(),
    /** Last local day on which it is good. */
    expiresOn: text('expires_on').notNull(),
    blocking: boolean('blocking').notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('validity_once').on(t.clubId, t.subjectId, t.name),
    foreignKey({
      name: 'validity_of_a_subject_of_this_club',
      columns: [t.clubId, t.subjectId],
      foreignColumns: [subjects.clubId, subjects.id],
    }).onDelete('cascade'),
    check('validity_day', sql`${t.expiresOn} ~ '^\\d{4}-\\d{2}-\\d{2}$'`),
  ],
)
