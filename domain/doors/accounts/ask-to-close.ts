import { and, eq } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/refusal'

const WEEK_MS = 7 * 86_400_000

/**
 * Asks for an account to be closed in a week, with its platforms, and mails so. `typed`: its address, typed again. Asked
 * twice, the first instant stands. Refuses `production_stays` while a platform is in production, `name_differs`.
 */
export async function askToClose(accountId: AccountId, typed: string, now = new Date()): Promise<Date> {
  // Across clubs, as the letter is the house's own; the account is in every condition.
  return acrossClubs('accounts', async (tx) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('no key update')
    if (!account) throw new Refusal('not_found')
    const [inProduction] = await tx
      .select({ id: clubs.id })
      .from(clubs)
      .where(and(eq(clubs.accountId, accountId), eq(clubs.kind, 'production')))
      .limit(1)
    if (inProduction) throw new Refusal('production_stays')
    const { email, language } = account
    if (typed.trim().toLowerCase() !== email) throw new Refusal('name_differs')
    if (account.closesAt) return account.closesAt
    const closesAt = new Date(now.getTime() + WEEK_MS)
    await tx.update(accounts).set({ closesAt }).where(eq(accounts.id, accountId))
    await writeHouseMail(tx, {
      cause: `account-closing:${accountId}:${closesAt.getTime()}`,
      accountId,
      to: email,
      payload: {
        kind: 'account-closing',
        language,
        closesAt: closesAt.toISOString(),
        done: 'no',
        address: `${env().APP_URL}/account`,
      },
    })
    return closesAt
  })
}
