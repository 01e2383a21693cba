import { and, eq, gt } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { clubs } from '@/db/schema/clubs'
import { Refusal } from '@/lib/refusal'

/** Takes back the wish to delete one of the account's platforms. Refuses `not_found`, also once the week is over. */
export async function keepPlatform(account: Account, slug: string, now = new Date()): Promise<void> {
  const kept = await account.tx
    .update(clubs)
    .set({ deletesAt: null })
    .where(and(eq(clubs.accountId, account.id), eq(clubs.slug, slug), gt(clubs.deletesAt, now)))
    .returning({ id: clubs.id })
  if (kept.length === 0) throw new Refusal('not_found')
}
