import { redirect } from 'next/navigation'
import { type Actor, type ClubRef, inClub } from '@/db/club'
import { endSession } from '@/domain/doors/people/end-session'
import { followLink } from '@/domain/doors/people/follow-link'
import { resumeSession } from '@/domain/doors/people/resume-session'
import type { Person, SignedInPerson } from '@/domain/doors/people/schema'
import { signIn } from '@/domain/doors/people/sign-in'
import { type Door, doorOf } from './door'
import { byLink, byPassword } from './door-ways'
import { clubOf } from './gates'
import { loginPath } from './own-page'

/** Who is signed in at a club, with the rights of this moment. */
export type Staff = { ref: ClubRef; actor: Actor; person: Person; sessionId: string }

const doors = new Map<string, Door<SignedInPerson>>()
const MOST_DOORS = 5000

/** The door of a club: each has one of its own, whose secret and sessions open no other. */
export function clubDoor(ref: ClubRef): Door<SignedInPerson> {
  const key = `${ref.id} ${ref.slug}`
  const known = doors.get(key)
  if (known) return known
  if (doors.size >= MOST_DOORS) doors.clear()
  const door = doorAt(ref)
  doors.set(key, door)
  return door
}

function doorAt(ref: ClubRef): Door<SignedInPerson> {
  return doorOf<SignedInPerson>({
    name: `club_${ref.id}`,
    path: `/${ref.slug}`,
    ways: {
      password: byPassword((typed, browser) => signIn(ref, typed, browser)),
      link: byLink((token, password, browser) => followLink(ref, token, password, browser)),
    },
    resume: (sessionId) =>
      inClub(ref, { kind: 'system', id: 'door' }, (club) => resumeSession(club, sessionId)),
    end: ({ sessionId, person }) =>
      inClub(ref, { kind: 'staff', id: person.id }, (club) => endSession(club, person.id, sessionId)),
  })
}

/** Who is signed in at a club; null when nobody is. A club that is not there is a 404. */
export async function maybeStaff(slug: string): Promise<Staff | null> {
  const ref = await clubOf(slug)
  const found = await clubDoor(ref).holder()
  return found && { ref, actor: { kind: 'staff', id: found.person.id }, ...found }
}

/** Who is signed in at a club; without anybody the browser is led to the club's door, and back afterwards. */
export async function staffOf(slug: string): Promise<Staff> {
  return (await maybeStaff(slug)) ?? redirect(await loginPath(`/${slug}`))
}
