import { and, desc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import { accountId } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { creations, signups, slugClaims } from '@/db/schema/signups'
import { hashToken } from '@/lib/token'

export type Signup = typeof signups.$inferSelect

/** Those of the names that nobody has and nobody keeps, in their order; what `browser` itself keeps counts as free. */
export async function freeNames(
  names: readonly string[],
  browser: string | null,
  now = new Date(),
): Promise<string[]> {
  if (names.length === 0) return []
  const theirs =
    browser === null ? undefined : or(ne(signups.browser, browser), sql`confirmed_at is not null`)
  const taken = await acrossClubs('sign-up', async (tx) => {
    const kept = await tx
      .select({ slug: slugClaims.slug })
      .from(slugClaims)
      .innerJoin(signups, eq(signups.id, slugClaims.signupId))
      .where(and(inArray(slugClaims.slug, [...names]), gt(slugClaims.expiresAt, now), theirs))
    const there = await tx
      .select({ slug: clubs.slug })
      .from(clubs)
      .where(
        inArray(
          clubs.slug,
          names.flatMap((name) => [name, `${name}-test`]),
        ),
      )
    return new Set([...kept, ...there].map(({ slug }) => slug))
  })
  return names.filter((name) => !taken.has(name) && !taken.has(`${name}-test`))
}

/** The last sign-up of a browser, with the creation that it led to; null when it has none. */
export async function signupOfBrowser(
  browser: string,
): Promise<{ signup: Signup; creationId: string | null } | null> {
  const [row] = await acrossClubs('sign-up', (tx) =>
    tx
      .select({ signup: signups, creationId: creations.id })
      .from(signups)
      .leftJoin(creations, eq(creations.signupId, signups.id))
      .where(eq(signups.browser, browser))
      .orderBy(desc(signups.createdAt))
      .limit(1),
  )
  return row ?? null
}

/** What a mailed link leads to. */
export type Link =
  /** Never made, mangled, or replaced by a later one. */
  | { state: 'unknown' }
  /** Its time is up, or its name went. */
  | { state: 'late'; signup: Signup }
  | { state: 'used'; signup: Signup; creationId: string; accountId: AccountId }
  /** `account`: who already has this address. */
  | { state: 'open'; signup: Signup; account: AccountId | null }

export async function linkOf(token: string, now = new Date()): Promise<Link> {
  const [row] = await acrossClubs('sign-up', (tx) =>
    tx
      .select({ signup: signups, creation: creations, account: accounts.id, claim: slugClaims.slug })
      .from(signups)
      .leftJoin(creations, eq(creations.signupId, signups.id))
      .leftJoin(accounts, eq(accounts.email, signups.email))
      .leftJoin(slugClaims, and(eq(slugClaims.signupId, signups.id), eq(slugClaims.slug, signups.domainName)))
      .where(eq(signups.tokenHash, hashToken(token))),
  )
  if (!row) return { state: 'unknown' }
  const { signup, creation, account, claim } = row
  if (creation) {
    return { state: 'used', signup, creationId: creation.id, accountId: accountId(creation.accountId) }
  }
  if (signup.expiresAt <= now || claim === null) return { state: 'late', signup }
  return { state: 'open', signup, account: account === null ? null : accountId(account) }
}

/** A sign-up that waits for its link, by the browser that may change it. */
export const open = (browser: string, now: Date) =>
  and(eq(signups.browser, browser), isNull(signups.confirmedAt), gt(signups.expiresAt, now))
