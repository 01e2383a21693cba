import { type SQL, sql } from 'drizzle-orm'
import { activities } from '@/db/schema/activities'
import { bookings, calls, holds, passengers } from '@/db/schema/bookings'
import { clubSettings, pastConditions } from '@/db/schema/clubs'
import { bookingCoupons, couponEvents, coupons, holdCoupons } from '@/db/schema/coupons'
import { closures, externalSettings, openings } from '@/db/schema/external'
import { aircraft, aircraftActivities, bases, unavailability } from '@/db/schema/fleet'
import { importRows, imports } from '@/db/schema/imports'
import { journal } from '@/db/schema/journal'
import { apiKeys, idempotencyKeys } from '@/db/schema/keys'
import { letterAttempts, letters } from '@/db/schema/letters'
import { occupancy, subjects } from '@/db/schema/occupancy'
import {
  absences,
  duties,
  people,
  pilotActivities,
  pilotAircraft,
  pilots,
  presences,
  profiles,
  validities,
} from '@/db/schema/people'
import { clubLinks, clubSessions } from '@/db/schema/sessions'
import { shops } from '@/db/schema/shops'
import { throttles, visits, waitingList } from '@/db/schema/visits'
import type { Copy } from '../schema'
import {
  isCustomer,
  sampleBase,
  sampleBooking,
  sampleBuyer,
  samplePassenger,
  samplePerson,
  sampleSettings,
} from './samples'
import { copied, moved, movedDay, steady, twin } from './twins'

// `(… in (select …)) is true` rather than `exists`: a list that stands alone is read once and hashed, whatever PostgreSQL
// believes of the tables' sizes. Joined instead, under old statistics, it works out an id for every pair of rows.

const among = (value: SQL, list: SQL) => sql`(${value} in (${list})) is true`

/** Whether what a row hangs on was copied: the tables stand in that order. */
const copiedToo = (copy: Copy, parent: SQL, id: SQL) =>
  among(twin(copy, id), sql`select id from ${parent} where club_id = ${copy.club.id}::uuid`)

const ofBooking = (copy: Copy, id: SQL) => copiedToo(copy, sql`bookings`, id)

const template = (copy: Copy) => sql`${copy.template.id}::uuid`

const isBookedByStaff = (copy: Copy) =>
  among(
    sql`people.id`,
    sql`select customer_id from bookings where club_id = ${template(copy)} and hold_id is null`,
  )

const allSteady = (copy: Copy, instants: SQL[]) =>
  sql.join(
    instants.map((instant) => steady(copy, instant)),
    sql` and `,
  )

type Fact = 'booking' | 'unavailability' | 'absence'

const placesSteady = (copy: Copy, kind: Fact) =>
  sql`not ${among(
    sql`id`,
    sql`select ref from occupancy where club_id = ${template(copy)} and kind = ${kind}
    and not (${allSteady(copy, [sql`starts_at`, sql`ends_at`])})`,
  )}`

const spanSteady = (copy: Copy) => allSteady(copy, [sql`start_at`, sql`end_at`])

const factSteady = (kind: Fact) => (copy: Copy) => sql`${spanSteady(copy)} and ${placesSteady(copy, kind)}`

// Flights that a visitor or a partner booked stay behind, and those that a clock change leaves no place for.
const isOurs = (copy: Copy) =>
  sql`hold_id is null and ${steady(copy, sql`meet_at`)} and ${factSteady('booking')(copy)}`

const isFlownFor = (copy: Copy, which: SQL) =>
  among(
    sql`coupons.id`,
    sql`select coupon_id from booking_coupons
      where club_id = ${template(copy)} and ${which} and ${ofBooking(copy, sql`booking_id`)}`,
  )

// A coupon that a visitor asked for or brought from a shop is theirs, unless a flight of ours is flown with it.
const isOfTheRegister = (copy: Copy) => sql`(
  ${isFlownFor(copy, sql`true`)}
  or shop_verified_at is null and not ${among(
    sql`coupons.id`,
    sql`select coupon_id from coupon_events
      where club_id = ${template(copy)} and event = 'issued' and actor ~ '^(visitor|key):'`,
  )})`

function coupon(copy: Copy) {
  const fact = (column: SQL) =>
    sql`case when ${isFlownFor(copy, sql`released_at is null`)} then ${moved(copy, column)} end`
  return {
    reference: sql`envol_reference()`,
    shopId: sql`null`,
    shopVerifiedAt: sql`null`,
    buyer: sampleBuyer(copy),
    beneficiary: sql`null`,
    message: sql`null`,
    batchId: sql`null`,
    batchPlace: sql`null`,
    expiresOn: movedDay(copy, sql`expires_on`),
    soldOn: movedDay(copy, sql`sold_on`),
    bookedAt: fact(sql`booked_at`),
    flownAt: fact(sql`flown_at`),
    noShowAt: fact(sql`no_show_at`),
    sample: sql`true`,
  }
}

// A coupon's life until a visitor took it.
function isBeforeVisitors(copy: Copy) {
  const taken = sql`booking_coupons c join bookings b on b.club_id = c.club_id and b.id = c.booking_id
    where c.club_id = ${template(copy)} and b.hold_id is not null`
  return sql`(not ${among(sql`coupon_id`, sql`select c.coupon_id from ${taken}`)} or at < (
    select min(b.created_at) from ${taken} and c.coupon_id = coupon_events.coupon_id))`
}

/** Without what points at rows that stay behind. */
const detail = (copy: Copy) => sql`jsonb_strip_nulls(jsonb_build_object(
  'months', detail -> 'months', 'reason', detail -> 'reason',
  'from', ${movedDay(copy, sql`(detail ->> 'from')`)}, 'to', ${movedDay(copy, sql`(detail ->> 'to')`)}))`

const ofFact = (copy: Copy) => sql`case kind
  when 'booking' then ${ofBooking(copy, sql`ref`)}
  when 'unavailability' then ${copiedToo(copy, sql`unavailability`, sql`ref`)}
  when 'absence' then ${copiedToo(copy, sql`absences`, sql`ref`)}
  else false end`

/** Every table of a club that its copy has too, in the order of what refers to what. */
export const copiedTables = [
  copied(profiles),
  copied(bases, { differ: sampleBase }),
  copied(activities),
  copied(subjects),
  copied(people, {
    differ: samplePerson,
    only: (copy) => sql`(not ${isCustomer(copy)} or ${isBookedByStaff(copy)})`,
  }),
  copied(pilots),
  copied(clubSettings, { differ: sampleSettings }),
  copied(externalSettings),
  copied(openings),
  copied(closures, {
    differ: (copy) => ({ fromDay: movedDay(copy, sql`from_day`), toDay: movedDay(copy, sql`to_day`) }),
  }),
  copied(aircraft, { differ: () => ({ sample: sql`true` }) }),
  copied(aircraftActivities),
  copied(pilotActivities),
  copied(pilotAircraft),
  copied(presences),
  copied(duties, { only: spanSteady }),
  copied(absences, { only: factSteady('absence') }),
  copied(unavailability, { only: factSteady('unavailability') }),
  copied(validities, { differ: (copy) => ({ expiresOn: movedDay(copy, sql`expires_on`) }) }),
  copied(bookings, { differ: sampleBooking, only: isOurs }),
  copied(passengers, { differ: samplePassenger, only: (copy) => ofBooking(copy, sql`booking_id`) }),
  copied(coupons, { differ: coupon, only: isOfTheRegister }),
  copied(couponEvents, {
    differ: (copy) => ({ actor: sql`'system:creation'`, detail: detail(copy) }),
    only: (copy) => sql`event <> 'held' and ${isBeforeVisitors(copy)}
      and ${copiedToo(copy, sql`coupons`, sql`coupon_id`)}`,
  }),
  copied(bookingCoupons, { only: (copy) => ofBooking(copy, sql`booking_id`) }),
  copied(occupancy, { only: ofFact }),
]

/** What stays behind: secrets, letters, the journal, and what visitors have in hand. */
export const keptBack = [
  apiKeys,
  calls,
  clubLinks,
  clubSessions,
  holdCoupons,
  holds,
  idempotencyKeys,
  importRows,
  imports,
  journal,
  letterAttempts,
  letters,
  pastConditions,
  shops,
  throttles,
  visits,
  waitingList,
]
