import { asc, eq, inArray, or } from 'drizzle-orm'
import { type Account, type AccountId, accountId, inAccount } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { accountLinks, accountSessions, accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { SESSION_DAYS } from '../sessions/rules'
import type { Realm } from '../sessions/schema'
import { mailLink } from './mail-link'
import type { AccountFace } from './schema'

/** Who signs in to the client area. An identifier is an account's email, or the domain name of one of its platforms. */
export const accountRealm: Realm<AccountFace, { accountId: AccountId }> = {
  name: 'account',
  owners: accounts,
  sessions: accountSessions,
  links: accountLinks,
  scope: {},
  lasts: { hours: SESSION_DAYS * 24, prolonged: true },
  open: (id, work) => inAccount(accountId(id), ({ tx }) => work({ realm: accountRealm, id, tx })),
  seek: (work) => acrossClubs('sessions', work),
  named: async (tx, identifier) => {
    const typed = identifier.trim().toLowerCase()
    const owning = tx.select({ id: clubs.accountId }).from(clubs).where(eq(clubs.slug, typed))
    const condition = or(eq(accounts.email, typed), inArray(accounts.id, owning))
    return condition ? (await accountRealm.found(tx, condition)).slice(0, 1) : []
  },
  found: async (tx, condition) => {
    const { id, email, language, passwordHash } = accounts
    const rows = await tx
      .select({ id, email, language, passwordHash })
      .from(accounts)
      .where(condition)
      .orderBy(asc(accounts.createdAt))
    return rows.map((row) => ({ ...row, id: accountId(row.id) }))
  },
  holder: async (_tx, id) => ({ accountId: accountId(id) }),
  mail: mailLink,
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
