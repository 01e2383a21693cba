import { and, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { signups } from '@/db/schema/signups'
import { countHouse } from '@/domain/doors/throttles/count-house'
import { Refusal } from '@/lib/refusal'
import { hashToken, randomToken } from '@/lib/token'
import { claimName } from './claim-name'
import { mailLink } from './mail-link'
import type { Signup } from './queries'
import { ACCEPTED_PER_ADDRESS, HOUR_SECONDS, KEPT_MS, nextHour } from './rules/forms'
import type { PlatformRequest } from './schema'

/**
 * Keeps a platform's name for a visitor and mails the link that confirms it, in one transaction. The same form sent again, or the same
 * name asked for again by the same browser, changes what was asked instead of standing in its own way; sent again unchanged, it mails
 * nothing more. Refuses `name_taken`, `rate_limited`.
 */
export async function requestPlatform(request: PlatformRequest, now = new Date()): Promise<void> {
  const { known, address, ...asked } = request
  await acrossClubs('sign-up', async (tx) => {
    // A form that is sent twice at once waits for itself here, and then finds what it did.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${asked.browser}, 0))`)
    const before = await earlier(tx, request)
    const signup = await put(tx, before, asked, now)
    const same = before && before.email === signup.email && before.domainName === signup.domainName
    if (same && before.browser === signup.browser && before.expiresAt > now) return
    await claimName(tx, signup, now)
    const accepted = await countHouse(tx, `signup:from:${address}`, HOUR_SECONDS, now)
    if (accepted > ACCEPTED_PER_ADDRESS) throw new Refusal('rate_limited', { retryAt: nextHour(now) })
    await mailLink(tx, signup, now)
  })
}

async function earlier(tx: Tx, { browser, known, domainName }: PlatformRequest): Promise<Signup | undefined> {
  const again =
    known === null ? undefined : and(eq(signups.browser, known), eq(signups.domainName, domainName))
  const [row] = await tx
    .select()
    .from(signups)
    .where(and(isNull(signups.confirmedAt), or(eq(signups.browser, browser), again)))
    .orderBy(desc(signups.createdAt))
    .limit(1)
    .for('update')
  return row
}

type Asked = Omit<PlatformRequest, 'known' | 'address'>

async function put(tx: Tx, before: Signup | undefined, asked: Asked, now: Date): Promise<Signup> {
  const kept = before && before.expiresAt > now && before.domainName === asked.domainName
  const expiresAt = kept ? before.expiresAt : new Date(now.getTime() + KEPT_MS)
  const row = { ...asked, termsAcceptedAt: now, expiresAt }
  const [signup] = before
    ? await tx.update(signups).set(row).where(eq(signups.id, before.id)).returning()
    : await tx
        .insert(signups)
        .values({ ...row, createdAt: now, tokenHash: hashToken(randomToken()) })
        .returning()
  if (!signup) throw new Error('no sign-up was written')
  return signup
}
