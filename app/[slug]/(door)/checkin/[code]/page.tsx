import '@/app/styles/day/flight-card.css'
import { notFound } from 'next/navigation'
import { loginPath } from '@/app/_edge/own-page'
import { page } from '@/app/_edge/page'
import { maybeStaff } from '@/app/_edge/staff'
import { bookingBehind } from '@/app/[slug]/_booking'
import { inClub } from '@/db/club'
import { loadContact } from '@/domain/club/clubs/queries'
import { flightOfDay } from '@/domain/day/days/queries/flights'
import { mayRunDay } from '@/domain/day/flying/rules'
import { CheckinView } from './_view/checkin-view'
import { StaffCheckin } from './_view/staff-checkin'

/** Where the QR code leads: those who run the day check the flight in, others see reference and day only. */
export default page(async ({ params }: PageProps<'/[slug]/checkin/[code]'>) => {
  const { slug, code } = await params
  const { ref, locale, flight, facts } = (await bookingBehind(slug, 'checkin', code)) ?? notFound()
  const staff = await maybeStaff(slug)
  if (staff && mayRunDay(staff.person.rights)) {
    const { seen, country } = await inClub(ref, staff.actor, async (club) => ({
      seen: (await flightOfDay(club, flight.booking.id)) ?? notFound(),
      country: (await loadContact(club)).country,
    }))
    return <StaffCheckin {...{ slug, code, country }} staff={staff} flight={seen} />
  }
  return (
    <CheckinView
      locale={locale}
      zone={ref.timeZone}
      club={{ name: ref.name }}
      references={facts.booking.references}
      meetAt={flight.booking.meetAt.toISOString()}
      signInHref={staff ? null : await loginPath(`/${slug}`)}
    />
  )
})
