import { fromMinutes } from '@/lib/time'
import type { Minutes } from '../hours/schema'
import type { Place } from './schema'

type Lengths = {
  durationMinutes: number
  meetingLeadMinutes: number
  aircraftBeforeMinutes: number
  aircraftAfterMinutes: number
  pilotAfterMinutes: number
}

type Crew = { aircraftId: string; pilotId: string }

/** The places a flight takes (rule 9): the aircraft with its buffers, the pilot from the meeting on. */
export function placesOf(terms: Lengths, { aircraftId, pilotId }: Crew, start: Minutes): Place[] {
  const end = start + terms.durationMinutes
  return [
    {
      subjectId: aircraftId,
      from: fromMinutes(start - terms.aircraftBeforeMinutes),
      to: fromMinutes(end + terms.aircraftAfterMinutes),
    },
    {
      subjectId: pilotId,
      from: fromMinutes(start - terms.meetingLeadMinutes),
      to: fromMinutes(end + terms.pilotAfterMinutes),
    },
  ]
}
