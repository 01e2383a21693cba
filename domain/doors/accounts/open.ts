import { type AccountId, accountId } from '@/db/account'
import type { Tx } from '@/db/client'
import { accounts } from '@/db/schema/accounts'

type NewAccount = Pick<
  typeof accounts.$inferInsert,
  'email' | 'firstName' | 'lastName' | 'organisation' | 'phone' | 'country' | 'language' | 'passwordHash'
>

/**
 * Opens an account for an address that was proven by a link (`acrossClubs`). Null when the address has one already, were it made this
 * very moment: that one is left as it is.
 */
export async function openAccount(tx: Tx, account: NewAccount): Promise<AccountId | null> {
  const [opened] = await tx
    .insert(accounts)
    .values(account)
    .onConflictDoNothing({ target: accounts.email })
    .returning({ id: accounts.id })
  return opened ? accountId(opened.id) : null
}
