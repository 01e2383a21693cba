import type { DayFlight } from '@/domain/day/days/schema'

const full = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`.trim()

/** Whom a flight is for: who booked, who learns or hires, else what it is called. */
export function whoOf({ external, contact, member, title, aircraft }: DayFlight): string {
  if (external) return full(contact)
  return (member && full(member)) || title || aircraft.registration
}

/** Who flies it: a pilot of the club's, else the member who hires. */
export function pilotOf({ pilot, member }: DayFlight): string {
  return (pilot && full(pilot)) || (member && full(member)) || ''
}

/** E.164, or an empty text. */
export function phoneOf({ external, contact, member }: DayFlight): string {
  return external ? contact.phone : (member?.phone ?? '')
}

/** "Karine" of "Karine Vidal" beside whoever booked as Vidal. */
export function shortName(name: string, lastName: string): string {
  const end = ` ${lastName}`
  return name.endsWith(end) ? name.slice(0, -end.length) : name
}
