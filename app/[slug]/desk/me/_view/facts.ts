import type { ClubRef } from '@/db/club'
import type { Person } from '@/domain/doors/people/schema'
import type { OwnFlight } from '@/domain/resources/pilots/schema'
import type { PeopleWords } from '../../_people/words'

export type MeProps = {
  club: ClubRef
  person: Person
  words: PeopleWords
  now: Date
  coming: readonly OwnFlight[]
  past: readonly OwnFlight[]
  mailed: boolean
  /** The address of the calendar; null for who may not see the schedule. */
  calendar: string | null
  /** True for a pilot who keeps their own presences. */
  keeps: boolean
  done: 'kept' | 'renewed' | null
}
