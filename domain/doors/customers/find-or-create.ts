import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { people } from '@/db/schema/people'
import { statement } from '@/db/statement'
import type { Locale } from '@/lib/i18n/locale'
import { uuidv7 } from '@/lib/id'
import type { Contact } from './schema'

const atAddress = statement<
  { id: string; firstName: string; lastName: string },
  Record<'club' | 'email' | 'phone', string>
>(
  () => sql`
    select ${people.id}, ${people.firstName} as "firstName", ${people.lastName} as "lastName" from ${people}
    where ${people.clubId} = ${sql.placeholder('club')}
      and case when ${sql.placeholder('email')} <> '' then lower(${people.email}) = lower(${sql.placeholder('email')})
          else ${people.phone} = ${sql.placeholder('phone')} end
      and ${people.anonymisedAt} is null
    order by ${people.createdAt}, ${people.id}`,
)

/**
 * The user behind a booking: found by email (by phone, if there is none) and name, else made with the profile for external customers. An existing
 * record, its profile and its rights are never changed; one email may serve several people.
 */
export async function findOrCreateCustomer(club: Club, contact: Contact, language: Locale): Promise<string> {
  const sameAddress = await atAddress(club.tx, {
    club: club.id,
    email: contact.email,
    phone: contact.cellPhone,
  })
  const known = sameAddress.find((person) => nameOf(person) === nameOf(contact))
  if (known) return known.id
  const id = uuidv7()
  await club.tx.insert(people).values({
    clubId: club.id,
    id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email || null,
    phone: contact.cellPhone,
    language,
    profileId: sql`(select customer_profile_id from external_settings where club_id = ${club.id})`,
  })
  return id
}

// Not in SQL: under many of its collations `lower` leaves É as it is.
function nameOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName}\n${lastName}`.normalize('NFC').toLocaleLowerCase('fr')
}
