import { and, eq, isNull, sql } from 'drizzle-orm'
import { endSessions } from './end-sessions'
import { ofRealm } from './queries'
import type { OpenOwner } from './schema'

/** Writes down an owner's new password, which ends the links and the sessions, but for the one named by `except`. */
export async function setPassword(
  owner: OpenOwner,
  passwordHash: string,
  except: string | null,
): Promise<void> {
  const { realm, id, tx } = owner
  const { owners, links } = realm
  await tx
    .update(owners)
    .set({ passwordHash })
    .where(and(ofRealm(realm, owners), eq(owners.id, id)))
  await tx
    .update(links)
    .set({ usedAt: sql`now()` })
    .where(and(ofRealm(realm, links), eq(links.ownerId, id), isNull(links.usedAt)))
  await endSessions(owner, except)
}
