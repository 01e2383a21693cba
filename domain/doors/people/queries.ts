import { and, desc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { people, profiles } from '@/db/schema/people'
import { clubLinks, clubSessions } from '@/db/schema/sessions'
import { hashToken } from '@/lib/token'
import type { SessionLine } from '../sessions/schema'
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

/** Whom an identifier or an email may mean: who has it as identifier first, then who joined first. */
export async function peopleNamed(club: Club, identifier: string): Promise<PersonFace[]> {
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
    .where(ofClub(club, eq(people.id, id)))
  if (!row) throw new Error('the person is gone')
  return row
}

/** Whose a link is, while it can be followed; null once it is used, late or unknown. */
export async function personOfLink(club: Club, token: string): Promise<PersonFace | null> {
  const mine = and(
    eq(clubLinks.clubId, club.id),
    eq(clubLinks.hash, hashToken(token)),
    isNull(clubLinks.usedAt),
    gt(clubLinks.expiresAt, sql`now()`),
  )
  const [row] = await club.tx
    .select(face)
    .from(clubLinks)
    .innerJoin(people, and(eq(people.clubId, clubLinks.clubId), eq(people.id, clubLinks.personId)))
    .where(and(mine, isNull(people.anonymisedAt)))
  return row ?? null
}

/** The browsers in which a person is signed in, the last seen first. */
export async function personSessions(club: Club, personId: string): Promise<SessionLine[]> {
  const { createdAt, lastSeenAt, agent } = clubSessions
  return club.tx
    .select({ id: clubSessions.id, createdAt, lastSeenAt, agent })
    .from(clubSessions)
    .where(
      and(
        eq(clubSessions.clubId, club.id),
        eq(clubSessions.personId, personId),
        isNull(clubSessions.revokedAt),
        gt(clubSessions.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(lastSeenAt))
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
    .where(ofClub(club, and(inArray(id, [...ids]), isNull(people.anonymisedAt))))
}

/** How somebody wants to be written to; null when there is nobody (any more). */
export async function preferencesOf(club: Club, id: string): Promise<Preferences | null> {
  const { language, mailed } = people
  const [row] = await club.tx
    .select({ language, mailed })
    .from(people)
    .where(ofClub(club, and(eq(people.id, id), isNull(people.anonymisedAt))))
  return row ?? null
}

function ofClub(club: Club, condition: SQL | undefined) {
  return and(eq(people.clubId, club.id), condition)
}
