import { page } from '@/app/_edge/page'
import { openBooking } from '@/app/[slug]/_booking'
import { qrPath } from '@/emails/documents/qr-path'
import { ConfirmationView } from '../../_view/confirmation-view'

/** The confirmation as a page: prints to one A4. */
export default page(async ({ params }: PageProps<'/[slug]/b/[token]/confirmation'>) => {
  const { slug, token } = await params
  const { facts, flight, path } = await openBooking(slug, token)
  const { cancelledAt } = flight.booking
  return (
    <ConfirmationView
      flight={facts}
      qr={cancelledAt ? null : qrPath(facts.booking.checkinUrl)}
      cancelledAt={cancelledAt}
      backHref={path}
      pdfHref={`${path}/coupon.pdf`}
    />
  )
})
