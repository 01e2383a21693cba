import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { type Actor, type Club, type ClubRef, inClub } from '@/db/club'
import { people } from '@/db/schema/people'
import { clubLinks } from '@/db/schema/sessions'
import { Refusal } from '@/lib/refusal'
import { hashToken } from '@/lib/token'
import { hashPassword } from '../passwords/hash'
import { isName } from '../passwords/rules'
import type { Browser } from '../sessions/schema'
import { endSessions } from './end-sessions'
import { personOfLink } from './queries'
import { startSession } from './start-session'

const door: Actor = { kind: 'system', id: 'door' }

/**
 * Signs in by a mailed link, once, and proves the address it was mailed to while that is still the person's; with a new
 * password all other sessions and links end. Returns the session's id. Refuses `link_dead`, `password_name`.
 */
export async function followLink(
  ref: ClubRef,
  token: string,
  password: string | null,
  browser: Browser,
): Promise<string> {
  const owner = await inClub(ref, door, (club) => personOfLink(club, token))
  if (!owner) throw new Refusal('link_dead')
  if (password !== null && isName(password, [owner.identifier, owner.email])) {
    throw new Refusal('password_name')
  }
  const passwordHash = password === null ? null : await hashPassword(password)
  return inClub(ref, door, async (club) => {
    const email = await use(club, token)
    await club.tx
      .update(people)
      .set({ emailConfirmedAt: sql`now()` })
      .where(and(me(club, owner.id), sql`lower(${people.email}) = lower(${email})`))
    if (passwordHash !== null) {
      await club.tx.update(people).set({ passwordHash }).where(me(club, owner.id))
      await club.tx
        .update(clubLinks)
        .set({ usedAt: sql`now()` })
        .where(and(eq(clubLinks.clubId, club.id), eq(clubLinks.personId, owner.id), isNull(clubLinks.usedAt)))
      await endSessions(club, owner.id, null)
    }
    return startSession(club, owner.id, browser)
  })
}

/** Uses the link up; of many at a time one succeeds. Gives the address it was mailed to. */
async function use(club: Club, token: string): Promise<string> {
  const [link] = await club.tx
    .update(clubLinks)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(clubLinks.clubId, club.id),
        eq(clubLinks.hash, hashToken(token)),
        isNull(clubLinks.usedAt),
        gt(clubLinks.expiresAt, sql`now()`),
      ),
    )
    .returning({ email: clubLinks.email })
  if (!link) throw new Refusal('link_dead')
  return link.email
}

const me = (club: Club, id: string) => and(eq(people.clubId, club.id), eq(people.id, id))
