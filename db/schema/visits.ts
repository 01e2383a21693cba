import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ToldFacts } from '@/lib/refusal'
import { clubs } from './clubs'
import { clubId, id, instant } from './columns'
import { coupons } from './coupons'
import { bases } from './fleet'

export type VisitChoice = {
  activity?: string
  baseId?: string
  passengers?: number
  weightsKg?: number[]
  ages?: number[]
}

/** One coupon journey in one browser. The cookie names the browser, `code` in the address the journey. */
export const visits = pgTable(
  'visits',
  {
    clubId: clubId(),
    id: id(),
    /** SHA-256 of the cookie. */
    browser: text('browser').notNull(),
    code: text('code').notNull(),
    couponIds: uuid('coupon_ids').array().notNull().default([]),
    choice: jsonb('choice').$type<VisitChoice>().notNull().default({}),
    holdId: uuid('hold_id'),
    bookingId: uuid('booking_id'),
    /** A refusal to show on the next page: what the address bar brought and why it was refused. */
    refused: jsonb('refused').$type<{ code: string; facts: ToldFacts; reference: string }>(),
    usedAt: instant('used_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({ name: 'visit_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    index('visits_of_browser').on(t.clubId, t.browser, t.usedAt),
    index('visits_by_use').on(t.usedAt),
  ],
)

/** Counters of one minute, hour… by bucket. Addresses in `bucket` are keyed hashes. */
export const throttles = pgTable(
  'throttles',
  {
    clubId: clubId(),
    bucket: text('bucket').notNull(),
    windowStart: instant('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.bucket, t.windowStart] }),
    foreignKey({ name: 'throttle_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
  ],
)

/** What somebody waits for: the group, `joined` coupons beside the first, and the starts `told` so far (minutes since the epoch). */
export type WaitedFor = VisitChoice & { joined?: string[]; told?: number[] }

/** A visitor who waits for slots of an activity over a period, coupon in hand. */
export const waitingList = pgTable(
  'waiting_list',
  {
    clubId: clubId(),
    id: id(),
    couponId: uuid('coupon_id').notNull(),
    activity: text('activity').notNull(),
    baseId: uuid('base_id').notNull(),
    choice: jsonb('choice').$type<WaitedFor>().notNull(),
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    email: text('email').notNull(),
    language: text('language').$type<'fr' | 'en'>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** The last mail; null once a scan found nothing free. */
    mailedAt: instant('mailed_at'),
    leftAt: instant('left_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'waiting_coupon_of_this_club',
      columns: [t.clubId, t.couponId],
      foreignColumns: [coupons.clubId, coupons.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'waited_base_of_this_club',
      columns: [t.clubId, t.baseId],
      foreignColumns: [bases.clubId, bases.id],
    }),
  ],
)
