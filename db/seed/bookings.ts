import { meetingOf } from '@/domain/calendar/occupancy/rules'
import { uuidv7 } from '@/lib/id'
import type { Tx } from '../client'
import { rangeOf } from '../range'
import { bookings, passengers } from '../schema/bookings'
import { bookingCoupons } from '../schema/coupons'
import { occupancy } from '../schema/occupancy'
import type { Calendar } from './calendar'
import type { CouponKey } from './coupons'
import { fateOf, madeAt } from './fate'
import { addressOf, phoneOf, plantPerson } from './person'
import { type Customer, type Flight, placesOfFlight } from './schedule'
import { conditionsVersion } from './texts'

const WEIGHTS_KEPT = 7 * 86_400_000
const RELATIVES = ['Lou', 'Noé']
const ADULT = 34

type Ledger = {
  clubId: string
  baseId: string
  calendar: Calendar
  customerProfileId: string
  couponId: (key: CouponKey) => string
}

type Booked = { id: string; flight: Flight }

/** Writes flights as bookings, with passengers, customers, coupons and the places they take on the schedule. */
export async function plantBookings(tx: Tx, ledger: Ledger, flights: readonly Flight[]): Promise<void> {
  const booked: Booked[] = flights.map((flight) => ({ id: uuidv7(), flight }))
  const customers = await plantCustomers(tx, ledger, flights)
  await tx.insert(bookings).values(booked.map((one) => bookingRow(ledger, one, customers)))
  const seats = booked.flatMap((one) => passengerRows(ledger, one))
  if (seats.length > 0) await tx.insert(passengers).values(seats)
  const paid = booked.flatMap((one) => couponRows(ledger, one))
  if (paid.length > 0) await tx.insert(bookingCoupons).values(paid)
  await tx.insert(occupancy).values(booked.flatMap((one) => occupancyRows(ledger, one)))
}

const nameOf = ({ firstName, lastName }: Customer) => `${firstName} ${lastName}`

async function plantCustomers(tx: Tx, { clubId, customerProfileId }: Ledger, flights: readonly Flight[]) {
  const ids = new Map<string, string>()
  for (const { customer } of flights) {
    if (!customer || ids.has(nameOf(customer))) continue
    const { firstName, lastName, language, bookedAt: createdAt } = customer
    const person = { firstName, lastName, language, createdAt, profileId: customerProfileId }
    ids.set(nameOf(customer), await plantPerson(tx, clubId, person))
  }
  return ids
}

function bookingRow(
  { clubId, baseId, calendar }: Ledger,
  { id, flight }: Booked,
  customers: Map<string, string>,
) {
  const { activity, plane, pilotId, memberId, start, end, title = '', flags = [], customer } = flight
  const createdAt = madeAt(flight, calendar)
  const typed = customer && {
    customerId: customers.get(nameOf(customer)) ?? null,
    firstName: customer.firstName,
    lastName: customer.lastName,
    cellPhone: phoneOf(customer),
    email: addressOf(customer),
    isPassenger: true,
    conditionsVersion,
    conditionsAcceptedAt: createdAt,
  }
  return {
    clubId,
    id,
    sample: true,
    external: customer !== undefined,
    title,
    activityId: activity.id,
    baseId,
    aircraftId: plane.id,
    pilotId,
    meetAt: meetingOf(activity, start),
    startAt: start,
    endAt: end,
    language: customer?.language ?? ('fr' as const),
    flags,
    createdAt,
    customerId: memberId,
    ...fateOf(flight, calendar),
    ...typed,
  }
}

/** The contact sits in seat 0. Weights and ages are gone a week after the flight (rule 15). */
function passengerRows({ clubId, calendar }: Ledger, { id, flight: { customer, activity, end } }: Booked) {
  if (!customer) return []
  const kept = calendar.now.getTime() - end.getTime() < WEIGHTS_KEPT
  return customer.weightsKg.map((weightKg, seat) => ({
    clubId,
    bookingId: id,
    seat,
    name: `${seat === 0 ? customer.firstName : RELATIVES[seat - 1]} ${customer.lastName}`,
    weightKg: kept ? weightKg : null,
    age: kept && activity.asksAges ? ADULT : null,
  }))
}

function couponRows({ clubId, calendar, couponId }: Ledger, { id, flight }: Booked) {
  const fate = fateOf(flight, calendar)
  const releasedAt = fate.state === 'cancelled' ? fate.cancelledAt : null
  const keys = flight.customer?.coupons ?? []
  return keys.map((key) => ({ clubId, bookingId: id, couponId: couponId(key), releasedAt }))
}

function occupancyRows({ clubId }: Ledger, { id, flight }: Booked) {
  if (flight.lostTo) return []
  return placesOfFlight(flight).map(({ subjectId, from, to }) => ({
    clubId,
    subjectId,
    during: rangeOf(from, to),
    kind: 'booking' as const,
    ref: id,
  }))
}
