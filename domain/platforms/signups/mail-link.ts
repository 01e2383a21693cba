import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accounts } from '@/db/schema/accounts'
import { signups } from '@/db/schema/signups'
import { countHouse } from '@/domain/doors/throttles/count-house'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/refusal'
import { hashToken, randomToken } from '@/lib/token'
import type { Signup } from './queries'
import { HOUR_SECONDS, MAILS_PER_MAILBOX, MAILS_PER_SIGNUP, nextHour } from './rules/forms'

/**
 * Gives a sign-up a new link, which ends the one before, and mails it to the sign-up's address; it says something else to an address
 * that already has an account. Refuses `rate_limited`: an hour's mails are few, so that nobody is bombarded through us.
 */
export async function mailLink(tx: Tx, signup: Signup, now: Date): Promise<void> {
  const perSignup = await countHouse(tx, `signup:mails:${signup.id}`, HOUR_SECONDS, now)
  const perMailbox = await countHouse(tx, `signup:to:${hashToken(signup.email)}`, HOUR_SECONDS, now)
  if (perSignup > MAILS_PER_SIGNUP || perMailbox > MAILS_PER_MAILBOX)
    throw new Refusal('rate_limited', { retryAt: nextHour(now) })
  const token = randomToken(24)
  const tokenHash = hashToken(token)
  await tx.update(signups).set({ tokenHash }).where(eq(signups.id, signup.id))
  const [account] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.email, signup.email))
  const { APP_URL } = env()
  const { language, domainName, timeZone } = signup
  await writeHouseMail(tx, {
    cause: `confirm-platform:${tokenHash}`,
    accountId: account?.id ?? null,
    to: signup.email,
    payload: {
      kind: 'confirm-platform',
      language,
      known: account ? 'yes' : 'no',
      address: `${APP_URL.replace(/^https?:\/\//, '')}/${domainName}`,
      until: signup.expiresAt.toISOString(),
      zone: timeZone,
      link: `${APP_URL}/confirm/${token}?lang=${language}`,
    },
  })
}
