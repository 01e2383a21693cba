import { createHash } from 'node:crypto'
import { clubAt } from '@/app/_edge/gates'
import { type Actor, inClub } from '@/db/club'
import { textIn } from '@/domain/club/clubs/rules'
import { loadCalendar, ownerBehind } from '@/domain/resources/feeds/queries'
import { calendarFeed } from '@/emails/documents/feed'
import { env } from '@/lib/env'
import { localDate } from '@/lib/time'
import { isUnchanged } from '../_unchanged'

const reader: Actor = { kind: 'visitor', id: 'calendar' }
const nothing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

/** Somebody's flights and duties for their calendar (RFC 5545), at a secret address of theirs alone. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[slug]/calendar/[token]'>,
): Promise<Response> {
  const { slug, token } = await params
  const ref = /\.ics$/i.test(token) ? await clubAt(slug) : null
  if (!ref) return nothing()
  const { APP_URL, AUTH_SECRET } = env()
  const found = await inClub(ref, reader, async (club) => {
    const owner = await ownerBehind(club, token.slice(0, -'.ics'.length), AUTH_SECRET)
    return owner && { owner, ...(await loadCalendar(club, owner.id, new Date())) }
  })
  if (!found) return nothing()
  const { language } = found.owner
  const desk = `${APP_URL}/${slug}/desk`
  const body = calendarFeed({
    locale: language,
    zone: ref.timeZone,
    club: ref.name,
    url: `${desk}/me`,
    flights: found.flights.map(({ state, activity, startAt, endAt, ...flight }) => ({
      ...flight,
      activity: textIn(activity, language),
      start: startAt,
      end: endAt,
      cancelled: state === 'cancelled',
      url: `${desk}/schedule?date=${localDate(startAt, ref.timeZone)}&item=${flight.id}`,
    })),
    duties: found.duties.map(({ id, startAt, endAt }) => ({ id, start: startAt, end: endAt })),
  })
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  // Compressed on the way it would be other bytes under the same tag.
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache, no-transform' }
  if (isUnchanged(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(body, {
    headers: {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="envol.ics"',
    },
  })
}
