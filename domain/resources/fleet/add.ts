import type { Club } from '@/db/club'
import { subjects } from '@/db/schema/occupancy'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { uuidv7 } from '@/lib/id'
import type { AircraftCard } from './schema'
import { writeCard } from './write-card'

/** A new aircraft of the club's, free from now on; its id. Refuses `forbidden`, `validation_failed`, `name_taken`. */
export async function addAircraft(club: Club, card: AircraftCard): Promise<string> {
  await must(club, 'fleet.manage')
  const id = uuidv7()
  await club.tx.insert(subjects).values({ clubId: club.id, id, kind: 'aircraft' })
  await writeCard(club, id, card)
  const { registration, type, seats } = card
  await record(club, { event: 'aircraft.added', subjectId: id, after: { registration, type, seats } })
  return id
}
