import { and, count, eq, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { operatorLinks, operators } from '@/db/schema/accounts'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { hashToken, randomToken } from '@/lib/token'
import { LINK_HOURS, LINKS_AN_HOUR } from '../sessions/rules'
import { isOperator } from './rules'

/**
 * Mails a link to OPERATOR_EMAIL when that is who asks, and to nobody else; the operator is written down at the first time. Says
 * nothing of it.
 */
export async function sendLink(typed: string, language: Locale): Promise<void> {
  const { OPERATOR_EMAIL, APP_URL } = env()
  if (!isOperator(typed, OPERATOR_EMAIL)) return
  const email = typed.trim().toLowerCase()
  await acrossClubs('operator', async (tx) => {
    // The row stays locked, so that many asked for at a time are counted one after the other.
    const [operator] = await tx
      .insert(operators)
      .values({ email })
      .onConflictDoUpdate({ target: operators.email, set: { email } })
      .returning({ id: operators.id })
    if (!operator) return
    const [recent] = await tx
      .select({ count: count() })
      .from(operatorLinks)
      .where(
        and(
          eq(operatorLinks.operatorId, operator.id),
          sql`${operatorLinks.createdAt} > now() - interval '1 hour'`,
        ),
      )
    if (recent && recent.count >= LINKS_AN_HOUR) return
    const token = randomToken()
    await tx.insert(operatorLinks).values({
      operatorId: operator.id,
      hash: hashToken(token),
      expiresAt: sql`now() + ${LINK_HOURS} * interval '1 hour'`,
    })
    const link = `${APP_URL}/operator/login/${token}`
    await writeHouseMail(tx, {
      cause: `operator-link:${hashToken(token)}`,
      accountId: null,
      to: email,
      payload: { kind: 'sign-in-link', door: 'operator', language, link },
    })
  })
}
