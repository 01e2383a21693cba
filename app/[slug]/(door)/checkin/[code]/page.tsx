import { notFound } from 'next/navigation'
import { page } from '@/app/_edge/page'
import { bookingBehind } from '../../../b/_booking'
import { CheckinView } from '../../../b/_view/checkin-view'

/** Where the QR code leads: reference and day only. */
export default page(async ({ params }: PageProps<'/[slug]/checkin/[code]'>) => {
  const { slug, code } = await params
  const { ref, locale, flight, facts } = (await bookingBehind(slug, 'checkin', code)) ?? notFound()
  return (
    <CheckinView
      locale={locale}
      zone={ref.timeZone}
      club={{ name: ref.name }}
      references={facts.booking.references}
      meetAt={flight.booking.meetAt.toISOString()}
    />
  )
})
