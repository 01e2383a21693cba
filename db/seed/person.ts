import type { Locale } from '@/lib/i18n/locale'
import type { Tx } from '../client'
import { people } from '../schema/people'
import { chance } from './chance'

export type Name = { firstName: string; lastName: string }

/** An address that no mail server will ever take (RFC 2606). */
export function addressOf({ firstName, lastName }: Name): string {
  const plain = `${firstName}.${lastName}`.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-')
  return `${plain.toLowerCase()}@exemple.invalid`
}

/** A number of the range that the French regulator keeps for fiction: +33 6 39 98 00 00 to 99 99. */
export function phoneOf({ firstName, lastName }: Name): string {
  const number = Math.floor(chance(firstName, lastName) * 10_000)
  return `+3363998${String(number).padStart(4, '0')}`
}

type PersonSpec = Name & {
  id?: string
  identifier?: string
  role?: string
  language?: Locale
  profileId: string
  createdAt: Date
}

/** Writes a user of the club; returns the id. */
export async function plantPerson(tx: Tx, clubId: string, person: PersonSpec): Promise<string> {
  const contact = { email: addressOf(person), phone: phoneOf(person), lastContactAt: person.createdAt }
  const [row] = await tx
    .insert(people)
    .values({ clubId, language: 'fr', sample: person.identifier !== 'admini', ...contact, ...person })
    .returning({ id: people.id })
  if (!row) throw new Error('no person was made')
  return row.id
}
