import { and, eq, sql } from 'drizzle-orm'
import { Refusal } from '@/lib/refusal'
import { hashPassword } from '../passwords/hash'
import { isName } from '../passwords/rules'
import { liveLink, ofRealm, ownerOfLink } from './queries'
import type { Browser, OpenOwner, Owner, Realm } from './schema'
import { setPassword } from './set-password'
import { startSession } from './start-session'

/**
 * Signs in by a mailed link, once, and proves the address that it was mailed to while that is still the owner's; with a new password
 * all other sessions and links end. Returns the session's id. Refuses `link_dead`, `password_name`.
 */
export async function followLink<Face extends Owner>(
  realm: Realm<Face>,
  token: string,
  password: string | null,
  browser: Browser,
): Promise<string> {
  const found = await ownerOfLink(realm, token)
  if (!found) throw new Refusal('link_dead')
  if (password !== null && isName(password, [found.identifier ?? null, found.email])) {
    throw new Refusal('password_name')
  }
  const passwordHash = password === null ? null : await hashPassword(password)
  return realm.open(found.id, async (owner) => {
    await use(owner, token)
    if (passwordHash !== null) await setPassword(owner, passwordHash, null)
    return startSession(owner, browser)
  })
}

/** Uses the link up; of many at a time one succeeds. */
async function use({ realm, tx, id }: OpenOwner, token: string): Promise<void> {
  const { links, owners } = realm
  const [link] = await tx
    .update(links)
    .set({ usedAt: sql`now()` })
    .where(and(liveLink(realm, token), eq(links.ownerId, id)))
    .returning()
  if (!link) throw new Refusal('link_dead')
  if (!('emailConfirmedAt' in owners && 'email' in link)) return
  await tx
    .update(owners)
    .set({ emailConfirmedAt: sql`now()` })
    .where(and(ofRealm(realm, owners), eq(owners.id, id), sql`lower(${owners.email}) = lower(${link.email})`))
}
