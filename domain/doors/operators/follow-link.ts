import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { operatorLinks, operators } from '@/db/schema/accounts'
import { Refusal } from '@/lib/refusal'
import { hashToken } from '@/lib/token'
import { hashPassword } from '../passwords/hash'
import { isName } from '../passwords/rules'
import type { Browser } from '../sessions/schema'
import { endSessions } from './end-sessions'
import { operatorOfLink } from './queries'
import { startSession } from './start-session'

/**
 * Signs in by a mailed link, once; with a new password all other sessions and links end. Returns the session's id. Refuses
 * `link_dead`, `password_name`.
 */
export async function followLink(token: string, password: string | null, browser: Browser): Promise<string> {
  const owner = await operatorOfLink(token)
  if (!owner) throw new Refusal('link_dead')
  if (password !== null && isName(password, [owner.email])) throw new Refusal('password_name')
  const passwordHash = password === null ? null : await hashPassword(password)
  return acrossClubs('operator', async (tx) => {
    const live = and(eq(operatorLinks.operatorId, owner.id), isNull(operatorLinks.usedAt))
    const used = { usedAt: sql`now()` }
    const [mine] = await tx
      .update(operatorLinks)
      .set(used)
      .where(and(live, eq(operatorLinks.hash, hashToken(token)), gt(operatorLinks.expiresAt, sql`now()`)))
      .returning({ id: operatorLinks.id })
    if (!mine) throw new Refusal('link_dead')
    if (passwordHash !== null) {
      await tx.update(operators).set({ passwordHash }).where(eq(operators.id, owner.id))
      await tx.update(operatorLinks).set(used).where(live)
      await endSessions(tx, owner.id, null)
    }
    return startSession(tx, owner.id, browser)
  })
}
