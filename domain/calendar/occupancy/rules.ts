import type { Buffers, Place } from './schema'

const MINUTE = 60_000
const minutesFrom = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * MINUTE)

/** When those who fly meet: some time before take-off. */
export function meetingOf({ meetingLeadMinutes }: Pick<Buffers, 'meetingLeadMinutes'>, startAt: Date): Date {
  return minutesFrom(startAt, -meetingLeadMinutes)
}

/** For how many minutes before and after a flight its aircraft, and its people, are busy with it (rule 9). */
export function buffersOf(terms: Buffers) {
  return {
    aircraft: { before: terms.aircraftBeforeMinutes, after: terms.aircraftAfterMinutes },
    people: { before: terms.meetingLeadMinutes, after: terms.pilotAfterMinutes },
  }
}

/** Who flies what when. `memberId`: who learns or hires, perhaps the pilot too. */
type Flown = {
  aircraftId: string
  pilotId: string | null
  memberId?: string | null
  startAt: Date
  endAt: Date
}

/** The places a flight takes (rule 9): the aircraft with its buffers first, then everybody from the meeting on, nobody twice. */
export function placesOf(terms: Buffers, { aircraftId, pilotId, memberId, startAt, endAt }: Flown): Place[] {
  const { aircraft, people } = buffersOf(terms)
  const place = (subjectId: string, { before, after }: { before: number; after: number }) => ({
    subjectId,
    from: minutesFrom(startAt, -before),
    to: minutesFrom(endAt, after),
  })
  const crew = new Set([pilotId, memberId].filter((id) => typeof id === 'string'))
  return [place(aircraftId, aircraft), ...[...crew].map((id) => place(id, people))]
}
