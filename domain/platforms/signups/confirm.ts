import { and, eq, gt, isNull } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { signups, slugClaims } from '@/db/schema/signups'
import { openAccount } from '@/domain/doors/accounts/open'
import { hashPassword } from '@/domain/doors/passwords/hash'
import { isName } from '@/domain/doors/passwords/rules'
import { Refusal } from '@/lib/refusal'
import { hashToken } from '@/lib/token'
import { orderCreation } from '../creations/order'
import { linkOf, type Signup } from './queries'
import { KEPT_MS } from './rules/forms'

type Confirming = {
  token: string
  /** The password of the account to open; null where there is one already. */
  password: string | null
  /** Who is signed in to the client area here. */
  signedIn: AccountId | null
}

/** `again`: the link had been used before; whoever follows it then is nobody in particular. */
export type Confirmed = { creationId: string; accountId: AccountId; again: boolean }

/**
 * Confirms a sign-up: opens the account, or finds it, and orders the platforms, in one transaction; once, however often it is asked. An
 * account that is already there must be signed in, and keeps its password. Refuses `link_dead`, `unauthorized` (sign in to the
 * account of that address first), `password_name`.
 */
export async function confirmSignup(
  { token, password, signedIn }: Confirming,
  now = new Date(),
): Promise<Confirmed> {
  const link = await linkOf(token, now)
  if (link.state === 'used') return { ...link, again: true }
  if (link.state !== 'open') throw new Refusal('link_dead')
  const mayGo = link.account === null ? password !== null : link.account === signedIn
  if (!mayGo) throw new Refusal('unauthorized')
  const chosen = link.account === null ? password : null
  if (chosen !== null && isName(chosen, [link.signup.email])) throw new Refusal('password_name')
  const passwordHash = chosen === null ? null : await hashPassword(chosen)
  const made = await acrossClubs('sign-up', (tx) => settle(tx, token, link.account, passwordHash, now))
  return made ?? again(token, now)
}

async function again(token: string, now: Date): Promise<Confirmed> {
  const link = await linkOf(token, now)
  if (link.state !== 'used') throw new Refusal('link_dead')
  return { ...link, again: true }
}

/** Null when somebody else has just used the link, or its time is up. */
async function settle(
  tx: Tx,
  token: string,
  account: AccountId | null,
  passwordHash: string | null,
  now: Date,
): Promise<Confirmed | null> {
  const waiting = and(isNull(signups.confirmedAt), gt(signups.expiresAt, now))
  const [signup] = await tx
    .update(signups)
    .set({ confirmedAt: now })
    .where(and(eq(signups.tokenHash, hashToken(token)), waiting))
    .returning()
  if (!signup) return null
  await keepName(tx, signup, now)
  const accountId = account ?? (await ownAccount(tx, signup, passwordHash))
  const { id: signupId, domainName: slug, structureName: name, ...wanted } = signup
  const { mainActivity, country, language, timeZone } = wanted
  const creationId = await orderCreation(tx, {
    signupId,
    accountId,
    slug,
    name,
    mainActivity,
    country,
    language,
    timeZone,
  })
  return { creationId, accountId, again: false }
}

/** Until its platform is there, nobody takes the name. */
async function keepName(tx: Tx, { id, domainName }: Signup, now: Date): Promise<void> {
  const [claim] = await tx
    .update(slugClaims)
    .set({ expiresAt: new Date(now.getTime() + KEPT_MS) })
    .where(and(eq(slugClaims.slug, domainName), eq(slugClaims.signupId, id)))
    .returning({ slug: slugClaims.slug })
  if (!claim) throw new Refusal('link_dead')
}

async function ownAccount(tx: Tx, signup: Signup, passwordHash: string | null): Promise<AccountId> {
  const { email, firstName, lastName, structureName, phone, country, language } = signup
  const opened =
    passwordHash !== null &&
    (await openAccount(tx, {
      email,
      firstName,
      lastName,
      organisation: structureName,
      phone,
      country,
      language,
      passwordHash,
    }))
  if (!opened) throw new Refusal('unauthorized')
  return opened
}
