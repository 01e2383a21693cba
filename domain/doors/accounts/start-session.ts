import { and, eq, sql } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { accountSessions } from '@/db/schema/accounts'
import { agentKept, SESSION_DAYS } from '../sessions/rules'
import type { Browser } from '../sessions/schema'
import { endSession } from './end-session'

/** Signs a browser in, under a new session; the one that it had ends. Returns the session's id. */
export async function startSession(account: Account, browser: Omit<Browser, 'address'>): Promise<string> {
  const { tx, id: accountId } = account
  if (browser.replaces) await endSession(account, browser.replaces)
  await tx
    .delete(accountSessions)
    .where(and(eq(accountSessions.accountId, accountId), sql`${accountSessions.expiresAt} < now()`))
  const [session] = await tx
    .insert(accountSessions)
    .values({
      accountId,
      agent: agentKept(browser.agent),
      expiresAt: sql`now() + ${SESSION_DAYS} * interval '1 day'`,
    })
    .returning({ id: accountSessions.id })
  if (!session) throw new Error('no session was made')
  return session.id
}
