import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { externalSettings } from '@/db/schema/clubs'
import { people } from '@/db/schema/people'
import type { Locale } from '@/lib/i18n/locale'
import { uuidv7 } from '@/lib/id'
import type { Contact } from './schema'

/**
 * The user behind a booking: found by email and name, else made with the profile for external customers. An existing
 * record, its profile and its rights are never changed; one email may serve several people.
 */
export async function findOrCreateCustomer(club: Club, contact: Contact, language: Locale): Promise<string> {
  const sameAddress = await club.tx
    .select({ id: people.id, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(
      and(
        eq(people.clubId, club.id),
        sql`lower(${people.email}) = lower(${contact.email})`,
        isNull(people.anonymisedAt),
      ),
    )
    .orderBy(people.createdAt, people.id)
  const known = sameAddress.find((person) => nameOf(person) === nameOf(contact))
  if (known) return known.id
  const [external] = await club.tx
    .select({ profileId: externalSettings.customerProfileId })
    .from(externalSettings)
    .where(eq(externalSettings.clubId, club.id))
  if (!external) throw new Error('a club without external settings cannot have customers')
  const id = uuidv7()
  await club.tx.insert(people).values({
    clubId: club.id,
    id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email,
    phone: contact.cellPhone,
    language,
    profileId: external.profileId,
  })
  return id
}

// Not in SQL: under many of its collations `lower` leaves É as it is.
function nameOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName}\n${lastName}`.normalize('NFC').toLocaleLowerCase('fr')
}
