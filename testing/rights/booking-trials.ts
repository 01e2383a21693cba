import { closures } from '@/db/schema/external'
import { endGrounding } from '@/domain/resources/unavailabilities/end-grounding'
import { groundAircraft } from '@/domain/resources/unavailabilities/ground-aircraft'
import { bookCaller } from '@/domain/schedule/callers/book-caller'
import { reopenHours } from '@/domain/schedule/closures/reopen-hours'
import { correctBooking } from '@/domain/schedule/corrections/correct'
import { exchangeBookings } from '@/domain/schedule/plans/exchange'
import { planBooking } from '@/domain/schedule/plans/plan'
import { rescheduleBooking } from '@/domain/schedule/plans/reschedule'
import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import { closeCall } from '@/domain/schedule/postponements/close-call'
import { postponeFlights } from '@/domain/schedule/postponements/postpone'
import { declineFlight } from '@/domain/schedule/replacements/decline'
import { settleHits } from '@/domain/schedule/replacements/settle'
import { takeBackDecline } from '@/domain/schedule/replacements/take-back-decline'
import { uuidv7 } from '@/lib/id'
import { book } from '@/testing/worlds/bookings'
import { at, NOW } from '@/testing/worlds/holds'
import { changed, hire } from '@/testing/worlds/plans'
import { calling, corrected, keptBy } from './calling'
import { ALL, about, flies, given, now, OWN, ofMine, other, plane0, span, start, type Trial } from './shapes'

/** What opens each verb, tried. */
export const bookingTrials: Readonly<Record<string, readonly Trial[]>> = {
  'plans/plan': [
    {
      name: 'for oneself',
      opens: OWN,
      ready: now((club, world, me) => planBooking(club, ofMine(world, me), NOW)),
    },
    {
      name: 'for somebody else',
      opens: ALL,
      ready: now((club, world) => planBooking(club, hire(world, { memberId: other(world) }), NOW)),
    },
  ],
  'plans/reschedule': [
    {
      name: 'one’s own',
      opens: OWN,
      ready: given(
        (club, world, me) => planBooking(club, ofMine(world, me), NOW),
        (club, id, world, me) =>
          rescheduleBooking(club, id, changed(world, '14:00', '15:00', { memberId: me, pilotId: null }), NOW),
      ),
    },
    {
      name: 'an external flight',
      opens: ALL,
      ready: async (world) => {
        const id = await book(world, 0, start)
        return (club) => rescheduleBooking(club, id, changed(world, '14:00', '14:30'), NOW)
      },
    },
  ],
  'plans/exchange': [
    {
      name: 'two external flights',
      opens: ALL,
      ready: async (world) => {
        const [one, two] = [await book(world, 0, start), await book(world, 1, at('14:00'))]
        const pair = { one: { id: one, sequence: 0 }, other: { id: two, sequence: 0 } }
        return (club) => exchangeBookings(club, { ...pair, what: ['time'], beyond: false }, NOW)
      },
    },
  ],
  'plans/withdraw': [
    {
      name: 'one’s own',
      opens: OWN,
      ready: given(
        (club, world, me) => planBooking(club, ofMine(world, me), NOW),
        (club, id) => withdrawBooking(club, id, { sequence: 0, reason: '' }, NOW),
      ),
    },
    {
      name: 'an external flight',
      opens: ALL,
      ready: about((club, id) => withdrawBooking(club, id, { sequence: 0, reason: '' }, NOW)),
    },
  ],
  'callers/book-caller': [
    {
      name: 'what one keeps',
      opens: ALL,
      ready: async (world, me) => {
        const holdId = await keptBy(world, me)
        return (club) => bookCaller(club, club.actor, { ...calling, holdId }, NOW)
      },
    },
  ],
  'corrections/correct': [
    {
      name: 'who is aboard',
      opens: ALL,
      ready: about((club, id) => correctBooking(club, id, corrected, NOW)),
    },
  ],
  'postponements/close-call': [
    {
      name: 'a customer to call',
      opens: ALL,
      ready: about((club, id) => closeCall(club, id, { sequence: 0, word: 'Rappellera' })),
    },
  ],
  'postponements/postpone': [
    {
      name: 'a flight',
      opens: ALL,
      ready: about((club, id) =>
        postponeFlights(
          club,
          { flights: [{ id, sequence: 0 }], reason: 'wind', note: '', closing: null },
          NOW,
        ),
      ),
    },
  ],
  'closures/reopen-hours': [
    {
      name: 'hours that were closed',
      opens: ALL,
      ready: given(
        async ({ tx, id: clubId }) => {
          const id = uuidv7()
          await tx.insert(closures).values({ clubId, id, fromDay: '2026-06-04', toDay: '2026-06-04' })
          return id
        },
        (club, id) => reopenHours(club, id),
      ),
    },
  ],
  'unavailabilities/ground-aircraft': [
    {
      name: 'an aircraft',
      opens: ['fleet.manage'],
      ready: now((club, world) =>
        groundAircraft(club, { aircraftId: plane0(world), ...span, reason: '50 h' }, NOW),
      ),
    },
  ],
  'unavailabilities/end-grounding': [
    {
      name: 'an aircraft',
      opens: ['fleet.manage'],
      ready: given(
        (club, world) => groundAircraft(club, { aircraftId: plane0(world), ...span, reason: '50 h' }, NOW),
        (club, { id }) => endGrounding(club, id, null, NOW),
      ),
    },
  ],
  'replacements/decline': [
    { name: 'one’s own flight', opens: [], ready: flies((club, id) => declineFlight(club, id, 0, NOW)) },
  ],
  'replacements/take-back-decline': [
    {
      name: 'one’s own flight',
      opens: [],
      ready: flies((club, id) => takeBackDecline(club, id, 0, NOW), ['pilot_declined']),
    },
  ],
  'replacements/settle': [
    {
      name: 'a flight called off',
      opens: ALL,
      ready: about((club, bookingId) =>
        settleHits(club, [{ bookingId, sequence: 0, choice: 'cancel' }], '', NOW),
      ),
    },
  ],
}
