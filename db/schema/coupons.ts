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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { bookings, holds } from './bookings'
import { clubs } from './clubs'
import { clubId, id, instant, sample, small } from './columns'
import { shops } from './shops'

/** The club's register of coupons. The state is derived from these dated facts (domain/coupons/coupons/rules). */
export const coupons = pgTable(
  'coupons',
  {
    clubId: clubId(),
    id: id(),
    /** Normal form: upper case, no blanks, no hyphens. */
    reference: text('reference').notNull(),
    /** Codes of the activities it opens; empty: all that are offered externally. */
    activities: text('activities').array().notNull().default([]),
    passengers: small('passengers').notNull().default(1),
    /** Last local day; null: never. */
    expiresOn: text('expires_on'),
    /** The shop that sold it and is told of its flight. */
    shopId: uuid('shop_id'),
    /** Set when a shop answers for it: its register, not ours, says whether it is good. */
    shopVerifiedAt: instant('shop_verified_at'),
    soldOn: text('sold_on'),
    priceCents: integer('price_cents'),
    currency: text('currency'),
    buyer: jsonb('buyer').$type<{ name?: string; email?: string; phone?: string }>(),
    /** Who is given the flight, when that is not the buyer. */
    beneficiary: jsonb('beneficiary').$type<{ name?: string; email?: string }>(),
    /** What the buyer says to the beneficiary. */
    message: text('message'),
    /** Where it was sold, in the club's words: "comptoir", "office de tourisme". */
    channel: text('channel'),
    orderNumber: text('order_number'),
    /** Null: not known. */
    paid: boolean('paid'),
    accountCode: text('account_code'),
    /** Those issued together, each at its place from 1: a form that is sent twice issues once. */
    batchId: uuid('batch_id'),
    batchPlace: small('batch_place'),
    issuedAt: instant('issued_at').notNull().defaultNow(),
    bookedAt: instant('booked_at'),
    flownAt: instant('flown_at'),
    noShowAt: instant('no_show_at'),
    voidAt: instant('void_at'),
    postponedAt: instant('postponed_at'),
    sample: sample(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('reference_once').on(t.clubId, t.reference),
    unique('batch_once').on(t.clubId, t.batchId, t.batchPlace),
    foreignKey({ name: 'coupon_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    foreignKey({
      name: 'shop_of_this_club',
      columns: [t.clubId, t.shopId],
      foreignColumns: [shops.clubId, shops.id],
    }),
    check(
      'reference_form',
      sql`length(${t.reference}) between 4 and 64 and ${t.reference} = upper(${t.reference}) and ${t.reference} !~ '[\\s-]'`,
    ),
    check('coupon_passengers', sql`${t.passengers} between 1 and 30`),
    check('coupon_batch', sql`(${t.batchId} is null) = (${t.batchPlace} is null)`),
    check('coupon_price', sql`(${t.priceCents} is null) = (${t.currency} is null)`),
  ],
)

/** The life of a coupon, one dated line each. */
export const couponEvents = pgTable(
  'coupon_events',
  {
    clubId: clubId(),
    id: id(),
    couponId: uuid('coupon_id').notNull(),
    event: text('event').notNull(),
    at: instant('at').notNull().defaultNow(),
    actor: text('actor').notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'event_of_a_coupon_of_this_club',
      columns: [t.clubId, t.couponId],
      foreignColumns: [coupons.clubId, coupons.id],
    }).onDelete('cascade'),
    index('coupon_events_by_coupon').on(t.clubId, t.couponId),
  ],
)

/** Coupons that a hold keeps; released ones stay as history. */
export const holdCoupons = pgTable(
  'hold_coupons',
  {
    clubId: clubId(),
    holdId: uuid('hold_id').notNull(),
    couponId: uuid('coupon_id').notNull(),
    releasedAt: instant('released_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.holdId, t.couponId] }),
    index('holds_of_coupon').on(t.clubId, t.couponId),
    uniqueIndex('one_live_hold_per_coupon').on(t.clubId, t.couponId).where(sql`released_at is null`),
    foreignKey({
      name: 'hold_of_this_club',
      columns: [t.clubId, t.holdId],
      foreignColumns: [holds.clubId, holds.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'held_coupon_of_this_club',
      columns: [t.clubId, t.couponId],
      foreignColumns: [coupons.clubId, coupons.id],
    }),
  ],
)

/** Coupons that a booking consumes, one or more; released when they are given back. */
export const bookingCoupons = pgTable(
  'booking_coupons',
  {
    clubId: clubId(),
    bookingId: uuid('booking_id').notNull(),
    couponId: uuid('coupon_id').notNull(),
    releasedAt: instant('released_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.bookingId, t.couponId] }),
    index('bookings_of_coupon').on(t.clubId, t.couponId),
    uniqueIndex('one_live_booking_per_coupon').on(t.clubId, t.couponId).where(sql`released_at is null`),
    foreignKey({
      name: 'booking_of_this_club',
      columns: [t.clubId, t.bookingId],
      foreignColumns: [bookings.clubId, bookings.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'booked_coupon_of_this_club',
      columns: [t.clubId, t.couponId],
      foreignColumns: [coupons.clubId, coupons.id],
    }),
  ],
)
