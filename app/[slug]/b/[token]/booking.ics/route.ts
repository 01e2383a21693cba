import { bookingBehind } from '@/app/[slug]/_booking'
import { flightCalendar } from '@/emails/documents/calendar'
import { translator } from '@/lib/i18n/translator'

/** The flight for the customer's own calendar (RFC 5545): its start is the meeting. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[slug]/b/[token]/booking.ics'>,
): Promise<Response> {
  const { slug, token } = await params
  const open = await bookingBehind(slug, 'booking', token)
  if (!open) return new Response(null, { status: 404 })
  const method = open.flight.booking.state === 'cancelled' ? 'CANCEL' : 'PUBLISH'
  const name = translator(open.locale, 'document')('calendarFile')
  return new Response(flightCalendar(open.facts, method), {
    headers: {
      'Content-Type': `text/calendar; charset=utf-8; method=${method}`,
      'Content-Disposition': `attachment; filename="${name}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
