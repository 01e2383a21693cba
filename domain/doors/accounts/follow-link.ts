import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { inAccount } from '@/db/account'
import { accountLinks, accounts } from '@/db/schema/accounts'
import { Refusal } from '@/lib/refusal'
import { hashToken } from '@/lib/token'
import { hashPassword } from '../passwords/hash'
import { isName } from '../passwords/rules'
import type { Browser } from '../sessions/schema'
import { endSessions } from './end-sessions'
import { accountOfLink } from './queries'
import { startSession } from './start-session'

/**
 * Signs in by a mailed link, once; with a new password all other sessions and links end. Returns the session's id. Refuses
 * `link_dead`, `password_name`.
 */
export async function followLink(token: string, password: string | null, browser: Browser): Promise<string> {
  const owner = await accountOfLink(token)
  if (!owner) throw new Refusal('link_dead')
  if (password !== null && isName(password, [owner.email])) throw new Refusal('password_name')
  const passwordHash = password === null ? null : await hashPassword(password)
  return inAccount(owner.id, async (account) => {
    const { tx, id } = account
    const live = and(eq(accountLinks.accountId, id), isNull(accountLinks.usedAt))
    const used = { usedAt: sql`now()` }
    const [mine] = await tx
      .update(accountLinks)
      .set(used)
      .where(and(live, eq(accountLinks.hash, hashToken(token)), gt(accountLinks.expiresAt, sql`now()`)))
      .returning({ id: accountLinks.id })
    if (!mine) throw new Refusal('link_dead')
    if (passwordHash !== null) {
      await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, id))
      await tx.update(accountLinks).set(used).where(live)
      await endSessions(account, null)
    }
    return startSession(account, browser)
  })
}
