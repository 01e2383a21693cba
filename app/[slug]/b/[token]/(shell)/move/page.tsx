import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { page } from '@/app/_edge/page'
import { changeable, openBooking } from '@/app/[slug]/_booking'
import { calendarOf } from '@/app/[slug]/_slots/calendar'
import { inClub } from '@/db/club'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { findSlots, flyableDays } from '@/domain/slots/slots/queries/search'
import { slotId } from '@/domain/slots/slots/schema'
import { localDate, toMinutes } from '@/lib/time'
import { deskOf } from '../../../../_desk'
import { MoveView } from '../../../_view/move-view'
import { moveFlight } from '../../actions'

/** Another slot for a booked flight: those that overlap the present one included. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/b/[token]/move'>) => {
  const { slug, token } = await params
  const { date, month } = await searchParams
  const open = await openBooking(slug, token)
  const { ref, actor, flight, facts, path } = open
  const now = new Date()
  if (!changeable(open, now)) redirect(path)
  const { booking, activity, base } = flight
  const search = {
    activityId: activity.id,
    baseId: base.id,
    party: partyOf(flight),
    coupons: flight.coupons,
    now,
    ignoring: booking.id,
  }
  const { slots } = await inClub(ref, actor, async (club) =>
    findSlots(club, search, await flyableDays(club, search)),
  )
  const { desk } = await deskOf(ref)
  const to = (query: Record<string, string>) => `${path}/move?${new URLSearchParams(query)}` as Route
  const hrefs = { day: (day: string) => to({ date: day }), month: (name: string) => to({ month: name }) }
  const held = localDate(booking.startAt, ref.timeZone)
  return (
    <MoveView
      desk={desk}
      flight={facts}
      currentSlot={slotId({ activity: activity.code, icao: base.icao, start: toMinutes(booking.startAt) })}
      backHref={path}
      {...calendarOf({ activity, base }, slots, { date, month }, held, { zone: ref.timeZone, now, hrefs })}
      action={moveFlight.bind(null, slug, token)}
    />
  )
})
