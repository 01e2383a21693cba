import { refresh } from 'next/cache'
import type { Inside } from '@/app/_edge/inside'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { namesOnBoard } from '@/domain/schedule/board/queries/names'
import type { FormState } from '@/lib/form'
import type { Refusal } from '@/lib/refusal'
import { fromMinutes } from '@/lib/time'
import { hitWords } from '../_hits/words'

/**
 * A refused settlement names the booking that it stumbled over and what stands in its way, as an entry that leads to its choice;
 * the page is read again, so that what has changed shows.
 */
export async function refusedHit(
  { inClub, locale, zone }: Inside,
  { facts }: Refusal,
  answer: FormState,
): Promise<FormState> {
  refresh()
  const { bookingId } = facts
  if (!bookingId) return answer
  const { t, moment } = hitWords(locale, zone)
  const { flight, names } = await inClub(async (club) => ({
    flight: await loadFlight(club, bookingId),
    names: await namesOnBoard(club),
  }))
  if (!flight) return answer
  const { booking } = flight
  const walls = (facts.walls ?? []).map(({ subjectId, kind, to, keptUntil }) =>
    t(kind === 'hold' ? 'hits.kept' : 'hits.wall', {
      who: names.get(subjectId) ?? '',
      until: moment(fromMinutes(kind === 'hold' ? (keptUntil ?? to) : to)),
    }),
  )
  const who = booking.external ? booking.lastName : booking.title
  const message = [[moment(booking.startAt), who].filter(Boolean).join(', '), ...walls].join('. ')
  return { ...answer, errors: [{ field: `choice[${bookingId}]`, message }] }
}
