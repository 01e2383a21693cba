import type { Club } from '@/db/club'
import { shopById } from '@/domain/coupons/shop/queries'
import type { AllocationNotice, Shop } from '@/domain/coupons/shop/schema'
import type { NewNotice } from '@/domain/letters/letters/schema'
import { isoLocal } from '@/lib/time'
import type { Flight } from '../bookings/queries/flight'

type Change = { event: AllocationNotice['event']; occurredAt: Date; before: Flight | null }

/** One notice per reference of a booking, for the shop that sold it; coupons of the club's own desk have none to tell. */
export async function noticesAbout(club: Club, flight: Flight, change: Change): Promise<NewNotice[]> {
  const { booking, coupons } = flight
  const sellers = [...new Set(coupons.flatMap(({ shopId }) => shopId ?? []))]
  const shops = await Promise.all(sellers.map((id) => shopById(club, id)))
  return coupons.flatMap(({ reference, shopId }) => {
    const shop = shops.find((seller) => seller?.id === shopId)
    if (!shop) return []
    const cause = `booking:${booking.id}:${booking.sequence}:shop:${reference}`
    const notice = noticeOf(club, flight, shop, change)
    return [{ cause, bookingId: booking.id, shopId: shop.id, reference, notice }]
  })
}

/** Dates, activity, aircraft type and the pilot's first name; more only as the connection's switches say (rule 15). */
function noticeOf(
  club: Club,
  flight: Flight,
  shop: Shop,
  { event, occurredAt, before }: Change,
): AllocationNotice {
  const { booking, activity, base, aircraft } = flight
  const local = (instant: Date) => isoLocal(instant, club.timeZone)
  const pilot = pilotFor(flight, shop)
  const previousPilot = before && pilotFor(before, shop)
  return {
    bookingId: booking.id,
    sequence: booking.sequence,
    event,
    occurredAt: occurredAt.toISOString(),
    activity: activity.code,
    resourceType: aircraft.type,
    resource: aircraft.registration,
    meetAt: local(booking.meetAt),
    start: local(booking.startAt),
    end: local(booking.endAt),
    timeZone: club.timeZone,
    base: base.icao,
    ...(pilot && { pilot }),
    ...(shop.sharesCustomer && {
      customer: {
        firstName: booking.firstName,
        lastName: booking.lastName,
        phone: booking.cellPhone,
        email: booking.email,
      },
    }),
    ...(before && {
      previous: {
        start: local(before.booking.startAt),
        end: local(before.booking.endAt),
        resource: before.aircraft.registration,
        ...(previousPilot && { pilot: previousPilot }),
      },
    }),
  }
}

function pilotFor({ pilot }: Flight, shop: Shop): AllocationNotice['pilot'] | null {
  if (!pilot) return null
  if (!shop.sharesPilot) return { firstName: pilot.firstName }
  return {
    firstName: pilot.firstName,
    lastName: pilot.lastName,
    ...(pilot.phone && { phone: pilot.phone }),
    ...(pilot.email && { email: pilot.email }),
  }
}
