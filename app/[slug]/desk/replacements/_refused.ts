import type { Staff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadFlight } from '@/domain/bookings/flights/queries'
import type { Wall } from '@/domain/schedule/plans/schema'
import type { FormState } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { isUuid } from '@/lib/id'
import type { Refusal } from '@/lib/refusal'
import { fromMinutes } from '@/lib/time'
import { hitWords } from '../_hits/words'
import { openHits } from './_hits'

/** The booking that a settlement stumbled over, and what stands in its way, as an entry that leads to its choice. */
export async function refusedHit(
  { ref, actor, person }: Staff,
  { facts }: Refusal,
  locale: Locale,
): Promise<FormState['errors']> {
  const { bookingId } = facts
  if (!isUuid(bookingId)) return []
  const { t, moment } = hitWords(locale, ref.timeZone)
  const now = new Date()
  const { flight, names } = await inClub(ref, actor, async (club) => ({
    flight: await loadFlight(club, bookingId),
    names: (await openHits(club, { booking: bookingId }, person, now)).names,
  }))
  if (!flight) return []
  const { booking } = flight
  const walls = (Array.isArray(facts.walls) ? facts.walls : []).map(
    ({ subjectId, kind, to, keptUntil }: Wall) =>
      t(kind === 'hold' ? 'hits.kept' : 'hits.wall', {
        who: names.get(subjectId) ?? '',
        until: moment(fromMinutes(kind === 'hold' ? (keptUntil ?? to) : to)),
      }),
  )
  const who = booking.external ? booking.lastName : booking.title
  const message = [[moment(booking.startAt), who].filter(Boolean).join(', '), ...walls].join('. ')
  return [{ field: `choice[${bookingId}]`, message }]
}
