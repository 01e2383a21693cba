import { and, eq, sql } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { accountLinks } from '@/db/schema/accounts'
import { hashToken, randomToken } from '@/lib/token'

/** Makes a link that signs an account in once and lets it choose a password: returns its raw token, for `/account/login/{token}`. */
export async function issueLink({ tx, id: accountId }: Account, hours: number): Promise<string> {
  const token = randomToken()
  await tx
    .delete(accountLinks)
    .where(
      and(eq(accountLinks.accountId, accountId), sql`${accountLinks.expiresAt} < now() - interval '1 day'`),
    )
  await tx.insert(accountLinks).values({
    accountId,
    hash: hashToken(token),
    expiresAt: sql`now() + ${hours} * interval '1 hour'`,
  })
  return token
}
