import type { Minutes } from '@/domain/calendar/hours/schema'
import type { Right } from '@/domain/doors/rights/schema'
import type { Board, BoardItem } from '@/domain/schedule/board/schema'
import { nameOf, type Words } from '../../_plan/words'

/** A booking that the reader may drag: as it stands. Minutes since the epoch. */
export type Movable = {
  id: string
  sequence: number
  start: Minutes
  end: Minutes
  aircraftId: string
  pilotId: string | null
  external: boolean
  name: string
}

/** What may be dragged on one local day, by the booking's id; nothing without the right. */
export function movablesOf(
  { items }: Board,
  day: { from: Minutes; to: Minutes },
  rights: readonly Right[],
  now: Minutes,
  words: Words,
): Record<string, Movable> {
  const may = ({ booking, state, end, own, kind, aircraftId, places }: BoardItem) =>
    booking &&
    state === 'booked' &&
    end > now &&
    aircraftId !== null &&
    places.some(({ from, to }) => from < day.to && to > day.from) &&
    (rights.includes('bookings.all') || (rights.includes('bookings.own') && own && kind !== 'external'))
  return Object.fromEntries(
    items.filter(may).map((item) => [
      item.ref,
      {
        id: item.ref,
        sequence: item.sequence,
        start: item.start,
        end: item.end,
        aircraftId: item.aircraftId ?? '',
        pilotId: item.pilotId,
        external: item.kind === 'external',
        name: nameOf(item, words),
      },
    ]),
  )
}
