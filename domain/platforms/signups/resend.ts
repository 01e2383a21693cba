import { acrossClubs } from '@/db/club'
import { signups } from '@/db/schema/signups'
import { Refusal } from '@/lib/refusal'
import { mailLink } from './mail-link'
import { open } from './queries'

/**
 * Mails a new link for what a browser has asked for; the one before is dead. Refuses `not_found` (nothing waits for a link),
 * `rate_limited`.
 */
export async function resendConfirmation(browser: string, now = new Date()): Promise<void> {
  await acrossClubs('sign-up', async (tx) => {
    const [signup] = await tx.select().from(signups).where(open(browser, now)).for('update')
    if (!signup) throw new Refusal('not_found')
    await mailLink(tx, signup, now)
  })
}
