import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubLinks } from '@/db/schema/sessions'
import { hashToken, randomToken } from '@/lib/token'

/**
 * Makes a link that signs a person in once and lets them choose a password: returns its raw token, for
 * `/{slug}/login/{token}`. `email`: where it is mailed to; using it proves that address. `days` may be a fraction.
 */
export async function issueLink(club: Club, personId: string, email: string, days: number): Promise<string> {
  const token = randomToken()
  await club.tx.insert(clubLinks).values({
    clubId: club.id,
    personId,
    email,
    hash: hashToken(token),
    expiresAt: sql`now() + ${days} * interval '1 day'`,
  })
  return token
}
