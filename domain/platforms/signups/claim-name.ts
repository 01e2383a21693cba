import { eq, inArray, lte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { clubs } from '@/db/schema/clubs'
import { slugClaims } from '@/db/schema/signups'
import { Refusal } from '@/lib/refusal'
import type { Signup } from './queries'
import { nameProblem } from './rules/names'

/**
 * Keeps a sign-up's domain name for it as long as its link is good, and lets go of any other that it kept. Of many who want one name
 * the first statement wins; a claim whose time is up is taken over. Refuses `name_taken`.
 */
export async function claimName(tx: Tx, signup: Signup, now: Date): Promise<void> {
  const { id: signupId, domainName: slug, expiresAt } = signup
  await tx.delete(slugClaims).where(eq(slugClaims.signupId, signupId))
  const [claim] = await tx
    .insert(slugClaims)
    .values({ slug, signupId, expiresAt })
    .onConflictDoUpdate({
      target: slugClaims.slug,
      set: { signupId, expiresAt },
      setWhere: lte(slugClaims.expiresAt, now),
    })
    .returning({ slug: slugClaims.slug })
  const there = await tx
    .select({ slug: clubs.slug })
    .from(clubs)
    .where(inArray(clubs.slug, [slug, `${slug}-test`]))
  if (!claim || there.length > 0 || nameProblem(slug) !== null) throw new Refusal('name_taken')
}
