import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import type { Board } from '@/domain/schedule/board/schema'
import type { Locale } from '@/lib/i18n/locale'
import { clock, localDate } from '@/lib/time'

/** What a plan's form holds at first, by the names of its fields. */
export type PlanValues = Readonly<Record<string, string>>

export type Member = { id: string; firstName: string; lastName: string }
export type Option = { value: string; name: string }
export type Choices = { activities: Option[]; aircraft: Option[]; pilots: Option[]; members: Option[] }

/** "09:05" at the airfield. */
export const clockText = (instant: Date, zone: string) => {
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
