import { and, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { hashToken } from '@/lib/token'
import type { OpenOwner, Owner, Realm, RealmTables, SessionLine } from './schema'

/** The rows of a realm in one of its tables, among those of other clubs. */
export function ofRealm(
  { scope }: RealmTables,
  table: RealmTables['owners' | 'sessions' | 'links'],
): SQL | undefined {
  return scope.clubId !== undefined && 'clubId' in table ? eq(table.clubId, scope.clubId) : undefined
}

/** The sessions that stand. */
export function liveSessions(realm: RealmTables): SQL | undefined {
  const { sessions } = realm
  return and(ofRealm(realm, sessions), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`))
}

/** The link of a raw token, while it can be followed. */
export function liveLink(realm: RealmTables, token: string): SQL | undefined {
  const { links } = realm
  return and(
    ofRealm(realm, links),
    eq(links.hash, hashToken(token)),
    isNull(links.usedAt),
    gt(links.expiresAt, sql`now()`),
  )
}

/** Whose a link is, while it can be followed; null once it is used, late or unknown. */
export async function ownerOfLink<Face extends Owner>(
  realm: Realm<Face>,
  token: string,
): Promise<Face | null> {
  const { owners, links } = realm
  const [owner] = await realm.seek((tx) => {
    const named = tx.select({ id: links.ownerId }).from(links).where(liveLink(realm, token))
    return realm.found(tx, inArray(owners.id, named))
  })
  return owner ?? null
}

/** The browsers in which an owner is signed in, the last seen first. */
export async function sessionsOf({ realm, id: ownerId, tx }: OpenOwner): Promise<SessionLine[]> {
  const { id, createdAt, lastSeenAt, agent } = realm.sessions
  return tx
    .select({ id, createdAt, lastSeenAt, agent })
    .from(realm.sessions)
    .where(and(liveSessions(realm), eq(realm.sessions.ownerId, ownerId)))
    .orderBy(desc(lastSeenAt))
}
