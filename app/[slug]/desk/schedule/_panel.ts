import type { Club } from '@/db/club'
import { type Flight, loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { bookingHistory, type HistoryLine } from '@/domain/club/journal/queries'
import type { Person } from '@/domain/doors/people/schema'
import { seesAll } from '@/domain/schedule/board/rules'
import type { Board, BoardItem } from '@/domain/schedule/board/schema'
import { loadMembers } from '@/domain/schedule/plans/queries'
import { mayChange } from '@/domain/schedule/plans/rules'
import type { Member } from '../_plan/plan-values'
import type { Act, Asked } from './_model/asked'

/** What stands beside the board. `may`: this person may change the booking, and it is not over. */
export type Panel =
  | {
      kind: 'booking'
      item: BoardItem
      flight: Flight
      history: HistoryLine[]
      may: boolean
      act: Act | null
      members: Member[]
    }
  | { kind: 'fact'; item: BoardItem }
  | { kind: 'gone' }
  | { kind: 'new'; members: Member[] }

/** The panel that the address asks for, as far as the person may see it; null when it asks for none. */
export async function panelOf(
  club: Club,
  board: Board,
  { item: ref, act }: Asked,
  person: Person,
  now: Date,
): Promise<Panel | null> {
  if (act === 'new' && mayPlan(person)) return { kind: 'new', members: await membersFor(club, person) }
  if (!ref) return null
  const item = board.items.find((one) => one.ref === ref)
  if (!item) return { kind: 'gone' }
  const flight = item.booking && item.name !== null ? await loadFlight(club, ref) : null
  if (!flight) return { kind: 'fact', item }
  const { booking } = flight
  const may = mayChange(person, booking) && booking.state === 'booked' && booking.endAt > now
  return {
    kind: 'booking',
    item,
    flight,
    history: seesAll(person) ? await bookingHistory(club, ref) : [],
    may,
    act: may ? act : null,
    members: may && act === 'change' ? await membersFor(club, person) : [],
  }
}

export const mayPlan = ({ rights }: Pick<Person, 'rights'>) =>
  rights.includes('bookings.all') || rights.includes('bookings.own')

/** Those whom somebody may book: everybody, or oneself. */
async function membersFor(club: Club, person: Person): Promise<Member[]> {
  const members = await loadMembers(club)
  return seesAll(person) ? members : members.filter(({ id }) => id === person.id)
}
