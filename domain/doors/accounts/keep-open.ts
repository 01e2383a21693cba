import { and, eq, gt } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { accounts } from '@/db/schema/accounts'
import { Refusal } from '@/lib/refusal'

/** Takes back the wish to close an account. Refuses `not_found` when nothing was asked, or once the week is over. */
export async function keepOpen(account: Account, now = new Date()): Promise<void> {
  const kept = await account.tx
    .update(accounts)
    .set({ closesAt: null })
    .where(and(eq(accounts.id, account.id), gt(accounts.closesAt, now)))
    .returning({ id: accounts.id })
  if (kept.length === 0) throw new Refusal('not_found')
}
