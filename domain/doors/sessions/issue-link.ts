import { sql } from 'drizzle-orm'
import { hashToken, randomToken } from '@/lib/token'
import type { OpenOwner } from './schema'

/**
 * Makes a link that signs an owner in once and lets them choose a password: returns its raw token. `hours` may be
 * a fraction. `mailedTo`: where it is mailed to, which must be said of a person: using it proves that address.
 */
export async function issueLink(
  { realm, id: ownerId, tx }: OpenOwner,
  hours: number,
  mailedTo?: string,
): Promise<string> {
  const { links, scope } = realm
  const token = randomToken()
  await tx.insert(links).values({
    ...scope,
    ...('email' in links && { email: mailedTo }),
    ownerId,
    hash: hashToken(token),
    expiresAt: sql`now() + ${hours} * interval '1 hour'`,
  })
  return token
}
