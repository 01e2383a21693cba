import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Club } from '../club'
import { bookings, calls, holds, passengers } from '../schema/bookings'
import { pastConditions } from '../schema/clubs'
import { bookingCoupons, couponEvents, holdCoupons } from '../schema/coupons'
import { closures } from '../schema/external'
import { unavailability } from '../schema/fleet'
import { importRows, imports } from '../schema/imports'
import { journal } from '../schema/journal'
import { apiKeys, idempotencyKeys } from '../schema/keys'
import { letterAttempts, letters } from '../schema/letters'
import { occupancy } from '../schema/occupancy'
import { absences, duties, validities } from '../schema/people'
import { clubLinks, clubSessions } from '../schema/sessions'
import { shops } from '../schema/shops'
import { throttles, visits, waitingList } from '../schema/visits'
import type { Part } from './club'
import { discovery, oneAircraft, oneBase, oneCoupon, onePilot, openEveryDay } from './parts'

const HOUR = 3_600_000

const rowsAround: Part = async ({ id: clubId, tx }, { bases, activities, aircraft, pilots, coupons }) => {
  const [place, flown, plane, flyer, coupon] = [bases[0], activities[0], aircraft[0], pilots[0], coupons[0]]
  if (!place || !flown || !plane || !flyer || !coupon) throw new Error('the world is not whole')
  const startAt = new Date(Date.now() + 48 * HOUR)
  const span = { meetAt: startAt, startAt, endAt: new Date(startAt.getTime() + HOUR) }
  const pair = { activityId: flown.id, baseId: place.id, aircraftId: plane.id, pilotId: flyer.id }
  const flight = { clubId, ...pair, ...span }
  const visit = { activity: flown.code, passengers: 1 }
  const kept = { couponId: coupon.id, baseId: place.id, activity: flown.code, choice: visit }

  const [hold] = await tx
    .insert(holds)
    .values({ ...flight, holder: 'visit:1', passengers: 1, expiresAt: startAt })
    .returning()
  const [booking] = await tx
    .insert(bookings)
    .values({ ...flight, external: true, language: 'fr' })
    .returning()
  if (!hold || !booking) throw new Error('nothing was inserted')
  await tx.insert(pastConditions).values({ clubId, version: '2025-01-01', conditions: { fr: 'Avant.' } })
  await tx.insert(passengers).values({ clubId, bookingId: booking.id, seat: 0 })
  await tx
    .insert(calls)
    .values({ clubId, bookingId: booking.id, personId: flyer.id, answered: true, sequence: 0 })
  await tx.insert(holdCoupons).values({ clubId, holdId: hold.id, couponId: coupon.id })
  await tx.insert(bookingCoupons).values({ clubId, bookingId: booking.id, couponId: coupon.id })
  await tx.insert(couponEvents).values({ clubId, couponId: coupon.id, event: 'issued', actor: 'system:test' })
  await tx.insert(occupancy).values({
    clubId,
    subjectId: plane.id,
    during: `[${span.startAt.toISOString()},${span.endAt.toISOString()})`,
    kind: 'booking',
    ref: booking.id,
  })
  await tx.insert(waitingList).values({
    clubId,
    ...kept,
    fromDay: '2026-01-01',
    toDay: '2026-02-01',
    email: 'a@essais.invalid',
    language: 'fr',
  })
  await datedFacts({ id: clubId, tx }, plane.id, flyer.id, span)
  await keysOf({ id: clubId, tx })
  const login = { clubId, ownerId: flyer.id, expiresAt: span.endAt }
  await tx.insert(clubSessions).values(login)
  const hash = randomBytes(32).toString('hex')
  await tx.insert(clubLinks).values({ ...login, hash, email: 'a@essais.invalid' })
}

async function keysOf({ id: clubId, tx }: Pick<Club, 'id' | 'tx'>): Promise<void> {
  const hash = randomBytes(32).toString('hex')
  const [key] = await tx
    .insert(apiKeys)
    .values({ clubId, name: 'k', hash, scopes: ['slots:read'] })
    .returning()
  if (!key) throw new Error('nothing was inserted')
  const request = { keyId: key.id, route: 'POST /holds', key: 'once', fingerprint: 'f', claim: key.id }
  await tx.insert(idempotencyKeys).values({ clubId, ...request })
}

async function datedFacts(
  { id: clubId, tx }: Pick<Club, 'id' | 'tx'>,
  aircraftId: string,
  pilotId: string,
  { startAt, endAt }: { startAt: Date; endAt: Date },
): Promise<void> {
  await tx.insert(duties).values({ clubId, pilotId, startAt, endAt })
  await tx.insert(absences).values({ clubId, personId: pilotId, startAt, endAt })
  await tx.insert(unavailability).values({ clubId, aircraftId, startAt, endAt, reason: '50 h' })
  await tx.insert(validities).values({ clubId, subjectId: pilotId, name: 'medical', expiresOn: '2027-01-01' })
  await tx.insert(closures).values({ clubId, fromDay: '2026-12-24', toDay: '2027-01-02' })
  const brought = { clubId, id: pilotId, kind: 'coupons' as const, fileName: 'bons.csv', personId: pilotId }
  await tx.insert(imports).values(brought)
  await tx.insert(importRows).values({ clubId, importId: pilotId, rowId: aircraftId, line: 2 })
  await tx.insert(journal).values({ clubId, actor: 'system:test', event: 'test' })
  await tx.insert(visits).values({ clubId, browser: 'b', code: 'c' })
  await tx.insert(throttles).values({ clubId, bucket: 'b', windowStart: sql`now()`, count: 1 })
  await tx.insert(shops).values({
    clubId,
    name: 'Boutique',
    baseUrl: 'http://127.0.0.1:9',
    tokenSealed: 'x',
    signingSecretSealed: 'x',
  })
  const [letter] = await tx
    .insert(letters)
    .values({ clubId, kind: 'mail', cause: 'test', recipient: 'a@essais.invalid', payload: {} })
    .returning()
  if (!letter) throw new Error('nothing was inserted')
  await tx.insert(letterAttempts).values({ clubId, letterId: letter.id, number: 1, outcome: 'kept' })
}

/** At least one row in every table of a club: what the isolation tests look at. A new table is added here. */
export const oneOfEverything: Part[] = [
  oneBase,
  discovery,
  oneAircraft,
  onePilot,
  openEveryDay,
  oneCoupon,
  rowsAround,
]
