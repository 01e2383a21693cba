'use server'

import { inClub } from '@/db/club'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { type Flight, flightNow, loadFlight } from '@/domain/bookings/flights/queries'
import { exchangeBookings } from '@/domain/schedule/plans/exchange'
import { rescheduleBooking } from '@/domain/schedule/plans/reschedule'
import { mayChange } from '@/domain/schedule/plans/rules'
import { Refusal } from '@/lib/refusal'
import { formatTime, fromMinutes, toMinutes } from '@/lib/time'
import { type OpenDesk, openDesk } from '../_plan/open-desk'
import { refusedPlan } from '../_plan/refused-plan'
import { unplanned } from '../_plan/state'
import { type Drop, type DropAnswer, dropInput, type ExchangeDrop, exchangeInput } from './_drop-state'

/** Puts a booking where it was dragged. */
export async function drop(slug: string, input: Drop): Promise<DropAnswer> {
  const desk = await openDesk(slug)
  const read = dropInput.safeParse(input)
  if (!read.success) return refusedDrop(desk, null, null, new Refusal('validation_failed'))
  const { id, sequence, beyond } = read.data
  const before = await inClub(desk.ref, desk.actor, (club) => loadFlight(club, id))
  try {
    if (!before || read.data.end <= read.data.start) throw new Refusal('not_found')
    const plan = { ...wishOf(read.data, before), sequence, beyond }
    const after = await inClub(desk.ref, desk.actor, async (club) => {
      await rescheduleBooking(club, id, plan)
      return flightNow(club, id)
    })
    const undo = { kind: 'drop' as const, drop: dropOf(before, after.booking.sequence) }
    return { kind: 'done', text: doneWords(desk, after), undo }
  } catch (error) {
    return refusedDrop(desk, read.data, before, error)
  }
}

/** Exchanges two bookings. */
export async function exchange(slug: string, input: ExchangeDrop): Promise<DropAnswer> {
  const desk = await openDesk(slug)
  const read = exchangeInput.safeParse(input)
  if (!read.success) return refusedDrop(desk, null, null, new Refusal('validation_failed'))
  const { one, other, what } = read.data
  try {
    const [first, second] = await inClub(desk.ref, desk.actor, async (club) => {
      await exchangeBookings(club, read.data)
      return [await flightNow(club, one.id), await flightNow(club, other.id)] as const
    })
    const seen = ({ booking }: Flight) => ({ id: booking.id, sequence: booking.sequence })
    const undo = { one: seen(first), other: seen(second), what, beyond: true }
    return {
      kind: 'done',
      text: desk.words.t('drag.exchanged'),
      undo: { kind: 'exchange', exchange: undo },
    }
  } catch (error) {
    return refusedDrop(desk, null, null, error)
  }
}

const wishOf = (drop: Drop, { booking, activity }: Flight) => ({
  activityId: activity.id,
  aircraftId: drop.aircraftId,
  pilotId: drop.pilotId,
  memberId: booking.external ? null : booking.customerId,
  title: booking.title,
  startAt: fromMinutes(drop.start),
  endAt: fromMinutes(drop.end),
})

const dropOf = ({ booking }: Flight, sequence: number): Drop => ({
  id: booking.id,
  sequence,
  start: toMinutes(booking.startAt),
  end: toMinutes(booking.endAt),
  aircraftId: booking.aircraftId,
  pilotId: booking.pilotId,
  beyond: true,
})

function doneWords({ words, ref, locale }: OpenDesk, { booking, aircraft, pilot }: Flight): string {
  const at = (instant: Date) => formatTime(instant, ref.timeZone, locale)
  const crew = [aircraft.registration, pilot && `${pilot.firstName} ${pilot.lastName}`].filter(Boolean)
  return words.t('drag.moved', {
    from: at(booking.startAt),
    to: at(booking.endAt),
    crew: crew.join(', '),
  })
}

async function refusedDrop(
  desk: OpenDesk,
  drop: Drop | null,
  before: Flight | null,
  error: unknown,
): Promise<DropAnswer> {
  if (!drop || !before) {
    const none = { activityId: '', aircraftId: '', pilotId: null, memberId: null, title: '' }
    const plan = { ...none, startAt: new Date(), endAt: new Date() }
    const wish = { plan, bookingId: null, party: null, form: new FormData() }
    return { kind: 'refused', state: await refusedPlan(desk, unplanned, wish, error), exchange: null }
  }
  const party = before.booking.external ? partyOf(before) : null
  const wish = { plan: wishOf(drop, before), bookingId: drop.id, party, form: new FormData() }
  const state = await refusedPlan(desk, unplanned, wish, error)
  return { kind: 'refused', state, exchange: await exchangeInstead(desk, drop, before, state.walls) }
}

/** When one booking alone stands in the way, and may be changed: what both would take of each other. */
async function exchangeInstead(
  desk: OpenDesk,
  drop: Drop,
  { booking }: Flight,
  walls: readonly { ref: string }[],
): Promise<Extract<DropAnswer, { kind: 'refused' }>['exchange']> {
  const [ref, ...others] = new Set(walls.map((wall) => wall.ref))
  if (!ref || others.length > 0) return null
  const found = await inClub(desk.ref, desk.actor, async (club) => {
    const wall = await loadFlight(club, ref)
    const me = { id: desk.actor.id, rights: desk.rights }
    return wall && wall.booking.state === 'booked' && mayChange(me, wall.booking) ? wall : null
  })
  if (!found) return null
  const { t } = desk.words
  const sameTime = drop.start === toMinutes(booking.startAt)
  const what = sameTime
    ? ([drop.aircraftId !== booking.aircraftId ? 'aircraft' : 'pilot'] as const)
    : (['time', 'aircraft', 'pilot'] as const)
  const name = found.booking.external ? found.booking.lastName : found.booking.title || t('drag.theOther')
  return {
    text: t('drag.exchangeWith', {
      name,
      time: formatTime(found.booking.startAt, desk.ref.timeZone, desk.locale),
    }),
    exchange: {
      one: { id: booking.id, sequence: drop.sequence },
      other: { id: ref, sequence: found.booking.sequence },
      what: [...what],
      beyond: false,
    },
  }
}
