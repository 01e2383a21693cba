import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, type Club, type ClubRef, inClub } from '@/db/club'
import { people, profiles } from '@/db/schema/people'
import { clubLinks, clubSessions } from '@/db/schema/sessions'
import { SESSION_DAYS } from '../sessions/rules'
import type { OpenOwner, Realm } from '../sessions/schema'
import { mailLink } from './mail-link'
import type { Person, PersonFace, Preferences } from './schema'

/** An email may serve several people; so many of them are tried at a door, and written to. */
const NAMESAKES = 5

const face = {
  id: people.id,
  firstName: people.firstName,
  lastName: people.lastName,
  identifier: people.identifier,
  email: people.email,
  language: people.language,
  passwordHash: people.passwordHash,
}

/** Who signs in to a club, by identifier or email. In the demonstration, whose doors are everybody's, passwords stay. */
export function clubRealm(ref: ClubRef): Realm<PersonFace, { person: Person }> {
  const door: Actor = { kind: 'system', id: 'door' }
  const realm: Realm<PersonFace, { person: Person }> = {
    name: `club_${ref.id}`,
    owners: people,
    sessions: clubSessions,
    links: clubLinks,
    scope: { clubId: ref.id },
    lasts: { hours: SESSION_DAYS * 24, prolonged: true },
    passwordStays: ref.kind === 'demo',
    open: (id, work) => realm.seek((tx) => work({ realm, id, tx })),
    seek: (work) => inClub(ref, door, ({ tx }) => work(tx)),
    named: (tx, identifier) => peopleNamed({ ...ref, actor: door, tx }, identifier),
    found: (tx, condition) => tx.select(face).from(people).where(present(ref, condition)),
    holder: async (tx, id) => {
      const person = await personOf({ ...ref, actor: door, tx }, id)
      return person && { person }
    },
    mail: (tx, person, token) => mailLink({ ...ref, actor: door, tx }, person, token),
  }
  return realm
}

/** Somebody of an open club, as the verbs of sessions and links take them. */
export function personIn(club: Club, id: string): OpenOwner {
  return { realm: clubRealm(club), id, tx: club.tx }
}

/** Whom an identifier or an email may mean: who has it as identifier first, then who joined first. */
async function peopleNamed(club: Club, identifier: string): Promise<PersonFace[]> {
  const typed = identifier.trim().toLowerCase()
  const called = sql`lower(${people.identifier}) = ${typed}`
  return club.tx
    .select(face)
    .from(people)
    .where(
      and(
        eq(people.clubId, club.id),
        isNull(people.anonymisedAt),
        or(called, sql`lower(${people.email}) = ${typed}`),
      ),
    )
    .orderBy(sql`coalesce(${called}, false) desc`, people.createdAt, people.id)
    .limit(NAMESAKES)
}

/** A user and what the profile opens, read at each request; null when there is none (any more). */
export async function personOf(club: Club, id: string): Promise<Person | null> {
  const { firstName, lastName, email, language } = people
  const [row] = await club.tx
    .select({ id: people.id, firstName, lastName, email, language, rights: profiles.rights })
    .from(people)
    .innerJoin(profiles, and(eq(profiles.clubId, people.clubId), eq(profiles.id, people.profileId)))
    .where(and(eq(people.clubId, club.id), eq(people.id, id), isNull(people.anonymisedAt)))
  return row ?? null
}

/** What a person signs in with, and how the password is stored. */
export async function personFace(club: Club, id: string): Promise<PersonFace> {
  const [row] = await club.tx
    .select(face)
    .from(people)
    .where(and(eq(people.clubId, club.id), eq(people.id, id)))
  if (!row) throw new Error('the person is gone')
  return row
}

/** Somebody of the club as a mail addresses them: `name` is both names, `mailed` whether they want to be written to. */
export type Reader = Preferences & { id: string; firstName: string; name: string; email: string | null }

/** Those of these people who are (still) there. */
export async function readersNamed(club: Club, ids: readonly string[]): Promise<Reader[]> {
  if (ids.length === 0) return []
  const { id, firstName, email, language, mailed } = people
  const name = sql<string>`${people.firstName} || ' ' || ${people.lastName}`
  return club.tx
    .select({ id, firstName, name, email, language, mailed })
    .from(people)
    .where(present(club, inArray(id, [...ids])))
}

/** How somebody wants to be written to; null when there is nobody (any more). */
export async function preferencesOf(club: Club, id: string): Promise<Preferences | null> {
  const { language, mailed } = people
  const [row] = await club.tx
    .select({ language, mailed })
    .from(people)
    .where(present(club, eq(people.id, id)))
  return row ?? null
}

/** Of the people of a club that a condition names, those who are (still) there. */
function present(club: ClubRef, condition: SQL | undefined) {
  return and(eq(people.clubId, club.id), isNull(people.anonymisedAt), condition)
}
