import { addDays } from '@/lib/time'
import type { Tx } from '../client'
import { subjects } from '../schema/occupancy'
import type { Calendar } from './calendar'
import type { Name } from './person'
import { plantPerson } from './person'
import type { ProfileCode } from './profiles'

type MemberSpec = Name & {
  role: string
  profile: ProfileCode
  flies: 'hires' | 'learns' | 'learns_ulm' | null
}

const list: MemberSpec[] = [
  { firstName: 'Anne', lastName: 'Pujol', role: 'Présidente', profile: 'administrator', flies: 'hires' },
  { firstName: 'Gérard', lastName: 'Vidal', role: 'Trésorier', profile: 'treasurer', flies: 'hires' },
  { firstName: 'Sophie', lastName: 'Barthe', role: 'Secrétaire', profile: 'scheduler', flies: null },
  { firstName: 'Karim', lastName: 'Haddad', role: 'Mécanicien', profile: 'mechanic', flies: 'hires' },
  { firstName: 'Léa', lastName: 'Fabre', role: 'Élève', profile: 'member', flies: 'learns' },
  { firstName: 'Hugo', lastName: 'Marty', role: 'Élève', profile: 'member', flies: 'learns' },
  { firstName: 'Manon', lastName: 'Rey', role: 'Élève', profile: 'member', flies: 'learns' },
  { firstName: 'Adrien', lastName: 'Soulié', role: 'Élève ULM', profile: 'member', flies: 'learns_ulm' },
  { firstName: 'Chloé', lastName: 'Tournier', role: 'Élève ULM', profile: 'member', flies: 'learns_ulm' },
  { firstName: 'Philippe', lastName: 'Gaubert', role: 'Pilote breveté', profile: 'member', flies: 'hires' },
  { firstName: 'Isabelle', lastName: 'Carrère', role: 'Pilote brevetée', profile: 'member', flies: 'hires' },
  { firstName: 'Julien', lastName: 'Doumerc', role: 'Pilote breveté', profile: 'member', flies: 'hires' },
]

export type Member = MemberSpec & { id: string }

/** Writes the members; each is a subject too, so that nobody flies two aircraft at once. */
export async function plantMembers(
  tx: Tx,
  clubId: string,
  calendar: Calendar,
  profile: (code: ProfileCode) => string,
): Promise<Member[]> {
  const made: Member[] = []
  for (const [index, { firstName, lastName, role, profile: code, flies }] of list.entries()) {
    const [subject] = await tx.insert(subjects).values({ clubId, kind: 'person' }).returning()
    if (!subject) throw new Error('no subject was made')
    const createdAt = calendar.at(addDays(calendar.today, -900 + index * 60), 600)
    const person = { id: subject.id, firstName, lastName, role, profileId: profile(code), createdAt }
    const id = await plantPerson(tx, clubId, person)
    made.push({ id, firstName, lastName, role, profile: code, flies })
  }
  return made
}
