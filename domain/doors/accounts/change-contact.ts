import { eq } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { accounts } from '@/db/schema/accounts'
import type { ChangeContact } from './schema'

/** Changes what an account says of its contact. Its address and its password have ways of their own. */
export async function changeContact({ tx, id }: Account, contact: ChangeContact): Promise<void> {
  await tx.update(accounts).set(contact).where(eq(accounts.id, id))
}
