import type { Flight } from '@/domain/bookings/flights/queries'
import type { Board } from '@/domain/schedule/board/schema'
import type { Locale } from '@/lib/i18n/locale'
import { clock, fromMinutes, localDate } from '@/lib/time'
import type { Member } from '../_panel'
import type { Schedule } from '../_schedule'

/** What a plan's form holds at first, by the names of its fields. */
export type PlanValues = Readonly<Record<string, string>>

export type Option = { value: string; name: string }
export type Choices = { activities: Option[]; aircraft: Option[]; pilots: Option[]; members: Option[] }

const clockText = (instant: Date, zone: string) => {
  const { hours, minutes } = clock(instant, zone)
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

type Planned = Pick<
  Flight['booking'],
  'sequence' | 'aircraftId' | 'pilotId' | 'customerId' | 'external' | 'startAt' | 'endAt' | 'title'
>

/** A booking as it is. */
export function planOf({ booking }: { booking: Planned }, zone: string): PlanValues {
  return {
    sequence: String(booking.sequence),
    aircraft: booking.aircraftId,
    pilot: booking.pilotId ?? '',
    member: booking.external ? '' : (booking.customerId ?? ''),
    date: localDate(booking.startAt, zone),
    from: clockText(booking.startAt, zone),
    endDate: localDate(booking.endAt, zone),
    to: clockText(booking.endAt, zone),
    title: booking.title,
  }
}

const QUARTER = 15

/** A new one: the day shown, the next quarter of an hour or ten o'clock, the first activity's length, for oneself. */
export function newPlan({ read, asked, made, today, club, person, panel }: Schedule): PlanValues {
  const { activities, aircraft, pilots } = read
  const first = activities.find(({ external }) => !external)
  const next = fromMinutes(Math.ceil((made + 1) / QUARTER) * QUARTER)
  const from = asked.date === today ? clockText(next, club.zone) : '10:00'
  const [hours = 0, minutes = 0] = from.split(':').map(Number)
  const end = Math.min(hours * 60 + minutes + (first?.durationMinutes ?? 60), 1439)
  const to = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
  const flies = pilots.some(({ id }) => id === person.id)
  const { slot } = asked
  const member = panel?.kind === 'new' && panel.members.length === 1 && !flies ? person.id : ''
  const values = {
    activity: first?.id ?? '',
    aircraft: '',
    pilot: flies ? person.id : '',
    member,
    date: asked.date,
    from,
    endDate: asked.date,
    to,
    title: '',
  }
  if (!slot) return values
  const [start, back] = [fromMinutes(slot.start), fromMinutes(slot.end)]
  return {
    ...values,
    ...(aircraft.some(({ id }) => id === slot.row) && { aircraft: slot.row }),
    ...(pilots.some(({ id }) => id === slot.row) && { pilot: slot.row }),
    date: localDate(start, club.zone),
    from: clockText(start, club.zone),
    endDate: localDate(back, club.zone),
    to: clockText(back, club.zone),
  }
}

export function choicesOf(
  { activities, aircraft, pilots }: Board,
  members: readonly Member[],
  locale: Locale,
): Choices {
  const fullName = ({ firstName, lastName }: Member) => `${lastName} ${firstName}`
  return {
    activities: activities
      .filter(({ external }) => !external)
      .map(({ id, name }) => ({ value: id, name: name[locale] ?? name.fr ?? name.en ?? '' })),
    aircraft: aircraft.map(({ id, registration, type }) => ({
      value: id,
      name: `${registration} · ${type}`,
    })),
    pilots: pilots.map(({ id, firstName, lastName }) => ({ value: id, name: `${firstName} ${lastName}` })),
    members: members.map((member) => ({ value: member.id, name: fullName(member) })),
  }
}
