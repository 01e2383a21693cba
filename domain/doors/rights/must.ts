import type { Club } from '@/db/club'
import type { Right } from '@/db/schema/rights'
import { Refusal } from '@/lib/refusal'
import { personOf } from '../people/queries'
import type { Person } from '../people/schema'

/**
 * Whoever acts, as they are at this moment, where they have a right or `may` says so of them. Refuses `forbidden`, also when
 * nobody who is signed in to the club acts.
 */
export async function must(club: Club, may: Right | ((actor: Person) => boolean)): Promise<Person> {
  const actor = await personOf(club, club.actor.id)
  if (!actor || !(typeof may === 'string' ? actor.rights.includes(may) : may(actor)))
    throw new Refusal('forbidden')
  return actor
}
