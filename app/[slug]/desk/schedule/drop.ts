'use server'

import { atDesk } from '@/app/_edge/inside'
import { refusedState } from '@/app/_edge/refused'
import { type Flight, loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { exchangeBookings } from '@/domain/schedule/plans/exchange'
import { rescheduleBooking } from '@/domain/schedule/plans/reschedule'
import { mayChange } from '@/domain/schedule/plans/rules'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { formatTime, fromMinutes, toMinutes } from '@/lib/time'
import { refusedPlan, type Wish } from '../_plan/refused-plan'
import { unplanned } from '../_plan/state'
import { type Drop, type DropAnswer, dropInput, type ExchangeDrop, exchangeInput } from './_drop-state'

type Desk = Awaited<ReturnType<typeof atDesk>>
type Refused = Extract<DropAnswer, { kind: 'refused' }>

/** Puts a booking where it was dragged. */
export async function drop(slug: string, input: Drop): Promise<DropAnswer> {
  const desk = await atDesk(slug)
  const read = dropInput.safeParse(input)
  if (!read.success) return refusedDrop(desk, new Refusal('validation_failed'), null)
  const { id, sequence, beyond } = read.data
  const plan = planOf(read.data)
  try {
    if (plan.endAt <= plan.startAt) throw new Refusal('not_found')
    const { before, after } = await desk.inClub((club) =>
      rescheduleBooking(club, id, { ...plan, sequence, beyond }),
    )
    const undo = { kind: 'drop' as const, drop: dropOf(before, after.booking.sequence) }
    return { kind: 'done', text: doneWords(desk, after), undo }
  } catch (error) {
    const refused = await refusedDrop(desk, error, { bookingId: id, plan })
    return { ...refused, exchange: await exchangeInstead(desk, read.data, refused.state.walls) }
  }
}

/** Exchanges two bookings. */
export async function exchange(slug: string, input: ExchangeDrop): Promise<DropAnswer> {
  const desk = await atDesk(slug)
  const read = exchangeInput.safeParse(input)
  if (!read.success) return refusedDrop(desk, new Refusal('validation_failed'), null)
  try {
    const { one, other } = await desk.inClub((club) => exchangeBookings(club, read.data))
    const seen = ({ booking }: Flight) => ({ id: booking.id, sequence: booking.sequence })
    const back = { one: seen(one), other: seen(other), what: read.data.what, beyond: true }
    const text = translator(desk.locale, 'schedule')('drag.exchanged')
    return { kind: 'done', text, undo: { kind: 'exchange', exchange: back } }
  } catch (error) {
    return refusedDrop(desk, error, null)
  }
}

/** What a drop asks for: whose booking it is and what it is called stay as they are. */
const planOf = ({ start, end, aircraftId, pilotId }: Drop) => ({
  aircraftId,
  pilotId,
  startAt: fromMinutes(start),
  endAt: fromMinutes(end),
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

function doneWords({ locale, zone }: Desk, { booking, aircraft, pilot }: Flight): string {
  const at = (instant: Date) => formatTime(instant, zone, locale)
  const crew = [aircraft.registration, pilot && `${pilot.firstName} ${pilot.lastName}`].filter(Boolean)
  const [from, to] = [at(booking.startAt), at(booking.endAt)]
  return translator(locale, 'schedule')('drag.moved', { from, to, crew: crew.join(', ') })
}

async function refusedDrop(desk: Desk, error: unknown, wish: Wish | null): Promise<Refused> {
  const said = refusedState(unplanned, new FormData(), error, desk.locale, desk.zone)
  const known = error instanceof Refusal ? refusedPlan(desk, error, { ...unplanned, ...said }, wish) : null
  return { kind: 'refused', state: (await known) ?? { ...unplanned, ...said }, exchange: null }
}

/** When one booking alone stands in the way, and may be changed: what both would take of each other. */
async function exchangeInstead(
  { inClub, person, locale, zone }: Desk,
  { id, sequence, start, aircraftId }: Drop,
  walls: readonly { ref: string }[],
): Promise<Refused['exchange']> {
  const [ref, ...others] = new Set(walls.map((wall) => wall.ref))
  if (!ref || others.length > 0) return null
  const [own, other] = await inClub((club) => Promise.all([loadFlight(club, id), loadFlight(club, ref)]))
  if (!own || other?.booking.state !== 'booked' || !mayChange(person, other.booking)) return null
  const { booking } = other
  const t = translator(locale, 'schedule')
  const sameTime = start === toMinutes(own.booking.startAt)
  const one = aircraftId === own.booking.aircraftId ? 'pilot' : 'aircraft'
  const name = booking.external ? booking.lastName : booking.title || t('drag.theOther')
  return {
    text: t('drag.exchangeWith', { name, time: formatTime(booking.startAt, zone, locale) }),
    exchange: {
      one: { id, sequence },
      other: { id: ref, sequence: booking.sequence },
      what: sameTime ? [one] : ['time', 'aircraft', 'pilot'],
      beyond: false,
    },
  }
}
