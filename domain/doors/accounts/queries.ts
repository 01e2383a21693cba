import { and, asc, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { type Account, type AccountId, accountId } from '@/db/account'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { accountLinks, accountSessions, accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import type { Locale } from '@/lib/i18n/locale'
import { hashToken } from '@/lib/token'
import type { SessionLine } from '../sessions/schema'

/** What a door must know of an account. */
export type AccountFace = { id: AccountId; email: string; language: Locale; passwordHash: string }

const face = {
  id: accounts.id,
  email: accounts.email,
  language: accounts.language,
  passwordHash: accounts.passwordHash,
}

/** The account that an email, or the domain name of one of its platforms, stands for. */
export async function accountNamed(tx: Tx, identifier: string): Promise<AccountFace | null> {
  const typed = identifier.trim().toLowerCase()
  const [row] = await tx
    .select(face)
    .from(accounts)
    .leftJoin(clubs, eq(clubs.accountId, accounts.id))
    .where(or(eq(accounts.email, typed), eq(clubs.slug, typed)))
    .orderBy(asc(accounts.createdAt))
    .limit(1)
  return row ? { ...row, id: accountId(row.id) } : null
}

/** Whose a link is, while it can be followed; null once it is used, late or unknown. */
export async function accountOfLink(token: string): Promise<AccountFace | null> {
  const mine = and(
    eq(accountLinks.hash, hashToken(token)),
    isNull(accountLinks.usedAt),
    gt(accountLinks.expiresAt, sql`now()`),
  )
  const [row] = await acrossClubs('links', (tx) =>
    tx
      .select(face)
      .from(accountLinks)
      .innerJoin(accounts, eq(accounts.id, accountLinks.accountId))
      .where(mine),
  )
  return row ? { ...row, id: accountId(row.id) } : null
}

/** The browsers that are signed in to an account, the last seen first. */
export async function accountSessionsOf({ tx, id }: Account): Promise<SessionLine[]> {
  const { createdAt, lastSeenAt, agent } = accountSessions
  return tx
    .select({ id: accountSessions.id, createdAt, lastSeenAt, agent })
    .from(accountSessions)
    .where(
      and(
        eq(accountSessions.accountId, id),
        isNull(accountSessions.revokedAt),
        gt(accountSessions.expiresAt, sql`now()`),
      ),
    )
    .orderBy(desc(lastSeenAt))
}

/** What an account signs in with, and how its password is stored. */
export async function accountFace({ tx, id }: Account): Promise<AccountFace> {
  const [row] = await tx.select(face).from(accounts).where(eq(accounts.id, id))
  if (!row) throw new Error('the account is gone')
  return { ...row, id: accountId(row.id) }
}

/** The contact of an account, as its owner edits it. */
export async function contactOf({ tx, id }: Account) {
  const { email, firstName, lastName, organisation, phone, country, language, closesAt } = accounts
  const [row] = await tx
    .select({ email, firstName, lastName, organisation, phone, country, language, closesAt })
    .from(accounts)
    .where(eq(accounts.id, id))
  if (!row) throw new Error('the account is gone')
  return row
}

export type Contact = Awaited<ReturnType<typeof contactOf>>
