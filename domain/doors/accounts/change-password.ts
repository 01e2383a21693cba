import { and, eq, isNull, sql } from 'drizzle-orm'
import { type AccountId, inAccount } from '@/db/account'
import { accountLinks, accounts } from '@/db/schema/accounts'
import { Refusal } from '@/lib/refusal'
import { hashPassword } from '../passwords/hash'
import { isName } from '../passwords/rules'
import type { PasswordChange } from '../passwords/schema'
import { tryPassword } from '../passwords/try-password'
import { endSessions } from './end-sessions'
import { accountFace } from './queries'

/** Changes an account's password, which ends its other sessions and links. Refuses `wrong_password`, `rate_limited`, `password_name`. */
export async function changePassword(
  id: AccountId,
  { current, password }: PasswordChange,
  browser: { sessionId: string; address: string },
): Promise<void> {
  const face = await inAccount(id, accountFace)
  const attempt = { door: 'account', identifier: id, address: browser.address, password: current }
  await tryPassword(attempt, async () => [face])
  if (isName(password, [face.email])) throw new Refusal('password_name')
  const passwordHash = await hashPassword(password)
  await inAccount(id, async (account) => {
    const { tx } = account
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, id))
    await tx
      .update(accountLinks)
      .set({ usedAt: sql`now()` })
      .where(and(eq(accountLinks.accountId, id), isNull(accountLinks.usedAt)))
    await endSessions(account, browser.sessionId)
  })
}
