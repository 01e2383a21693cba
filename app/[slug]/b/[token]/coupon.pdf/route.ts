import { bookingBehind } from '@/app/[slug]/_booking'
import { confirmationPdf } from '@/emails/documents/confirmation'
import { translator } from '@/lib/i18n/translator'

/** The "Confirmation de vol" as PDF. A cancelled flight has none: the page says since when. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[slug]/b/[token]/coupon.pdf'>,
): Promise<Response> {
  const { slug, token } = await params
  const open = await bookingBehind(slug, 'booking', token)
  if (!open) return new Response(null, { status: 404 })
  if (open.flight.booking.state === 'cancelled')
    return new Response(null, { status: 303, headers: { Location: `${open.path}/confirmation` } })
  const name = translator(open.locale, 'document')('file')
  return new Response(new Uint8Array(await confirmationPdf(open.facts)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
