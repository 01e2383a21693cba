import type { Minutes, Pair, Terms } from '@/domain/slots/schema'
import { fromMinutes } from '@/lib/time'
import type { Place } from './occupy'

type Buffers = Pick<
  Terms,
  | 'durationMinutes'
  | 'meetingLeadMinutes'
  | 'aircraftBeforeMinutes'
  | 'aircraftAfterMinutes'
  | 'pilotAfterMinutes'
>

/** The places a flight takes (rule 9): the aircraft with its buffers, the pilot from the meeting on. */
export function placesOf(terms: Buffers, pair: Pair, start: Minutes): Place[] {
  const end = start + terms.durationMinutes
  return [
    {
      subjectId: pair.aircraftId,
      from: fromMinutes(start - terms.aircraftBeforeMinutes),
      to: fromMinutes(end + terms.aircraftAfterMinutes),
    },
    {
      subjectId: pair.pilotId,
      from: fromMinutes(start - terms.meetingLeadMinutes),
      to: fromMinutes(end + terms.pilotAfterMinutes),
    },
  ]
}
