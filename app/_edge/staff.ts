import { redirect } from 'next/navigation'
import type { Actor, ClubRef } from '@/db/club'
import { clubRealm } from '@/domain/doors/people/queries'
import type { Person, SignedInPerson } from '@/domain/doors/people/schema'
import { memory } from '@/lib/remember'
import type { Door } from './door'
import { doorTo } from './door-to'
import { clubOf } from './gates'
import { loginPath } from './own-page'

/** Who is signed in at a club, with the rights of this moment. */
export type Staff = { ref: ClubRef; actor: Actor; person: Person; sessionId: string }

const doors = memory<string, Door<SignedInPerson>>({ most: 5000 })

/** The door of a club: each has one of its own, whose secret and sessions open no other. */
export function clubDoor(ref: ClubRef): Door<SignedInPerson> {
  return doors.made([ref.id, ref.slug, ref.language, ref.name].join(' '), () =>
    doorTo(clubRealm(ref), `/${ref.slug}`, ({ person }) => person.id),
  )
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
