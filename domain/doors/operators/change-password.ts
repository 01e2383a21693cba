import { and, eq, isNull, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { operatorLinks, operators } from '@/db/schema/accounts'
import { Refusal } from '@/lib/refusal'
import { hashPassword } from '../passwords/hash'
import { isName } from '../passwords/rules'
import type { PasswordChange } from '../passwords/schema'
import { tryPassword } from '../passwords/try-password'
import { endSessions } from './end-sessions'

/**
 * Changes the password of the operator who is signed in, which ends the other sessions and the links. Refuses `wrong_password`,
 * `rate_limited`, `password_name`.
 */
export async function changePassword(
  id: string,
  { current, password }: PasswordChange,
  browser: { sessionId: string; address: string },
): Promise<void> {
  const me = eq(operators.id, id)
  const find = () =>
    acrossClubs('operator', (tx) =>
      tx.select({ email: operators.email, passwordHash: operators.passwordHash }).from(operators).where(me),
    )
  const attempt = { door: 'operator', identifier: id, address: browser.address, password: current }
  const { email } = await tryPassword(attempt, find)
  if (isName(password, [email])) throw new Refusal('password_name')
  const passwordHash = await hashPassword(password)
  await acrossClubs('operator', async (tx) => {
    await tx.update(operators).set({ passwordHash }).where(me)
    await tx
      .update(operatorLinks)
      .set({ usedAt: sql`now()` })
      .where(and(eq(operatorLinks.operatorId, id), isNull(operatorLinks.usedAt)))
    await endSessions(tx, id, browser.sessionId)
  })
}
