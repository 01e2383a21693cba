import { and, count, eq, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { accountLinks, accounts } from '@/db/schema/accounts'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import { hashToken } from '@/lib/token'
import { LINK_HOURS, LINKS_AN_HOUR } from '../sessions/rules'
import { issueLink } from './issue-link'
import { accountNamed } from './queries'

/** Mails a link to whom it is asked for, if there is such an account and it was not sent too many of late. Says nothing of it. */
export async function sendLink(identifier: string): Promise<void> {
  await acrossClubs('links', async (tx) => {
    const account = await accountNamed(tx, identifier)
    if (!account) return
    const { id, email, language } = account
    // Many asked for at a time are counted one after the other.
    await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, id)).for('update')
    const [recent] = await tx
      .select({ count: count() })
      .from(accountLinks)
      .where(and(eq(accountLinks.accountId, id), sql`${accountLinks.createdAt} > now() - interval '1 hour'`))
    if (recent && recent.count >= LINKS_AN_HOUR) return
    const token = await issueLink({ id, tx }, LINK_HOURS)
    const link = `${env().APP_URL}/account/login/${token}`
    await writeHouseMail(tx, {
      cause: `account-link:${hashToken(token)}`,
      accountId: id,
      to: email,
      payload: { kind: 'sign-in-link', door: 'account', language, link },
    })
  })
}
