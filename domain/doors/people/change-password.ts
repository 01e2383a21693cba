import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Actor, type ClubRef, inClub } from '@/db/club'
import { people } from '@/db/schema/people'
import { clubLinks } from '@/db/schema/sessions'
import { Refusal } from '@/lib/refusal'
import { hashPassword } from '../passwords/hash'
import { isName } from '../passwords/rules'
import type { PasswordChange } from '../passwords/schema'
import { tryPassword } from '../passwords/try-password'
import { endSessions } from './end-sessions'
import { personFace } from './queries'

/**
 * Changes the password of who is signed in, which ends the other sessions and the links. Refuses `wrong_password`, `rate_limited`,
 * `password_name`, `forbidden` in the demonstration, whose doors are everybody's.
 */
export async function changePassword(
  ref: ClubRef,
  personId: string,
  { current, password }: PasswordChange,
  browser: { sessionId: string; address: string },
): Promise<void> {
  if (ref.kind === 'demo') throw new Refusal('forbidden')
  const actor: Actor = { kind: 'staff', id: personId }
  const face = await inClub(ref, actor, (club) => personFace(club, personId))
  const attempt = { door: ref.id, identifier: personId, address: browser.address, password: current }
  await tryPassword(attempt, async () => [face])
  if (isName(password, [face.identifier, face.email])) throw new Refusal('password_name')
  const passwordHash = await hashPassword(password)
  await inClub(ref, actor, async (club) => {
    const { tx, id: clubId } = club
    await tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.clubId, clubId), eq(people.id, personId)))
    await tx
      .update(clubLinks)
      .set({ usedAt: sql`now()` })
      .where(and(eq(clubLinks.clubId, clubId), eq(clubLinks.personId, personId), isNull(clubLinks.usedAt)))
    await endSessions(club, personId, browser.sessionId)
  })
}
