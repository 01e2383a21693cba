import { acrossClubs } from '@/db/club'
import { signups } from '@/db/schema/signups'
import { Refusal } from '@/lib/refusal'
import { mailLink } from './mail-link'
import { open } from './queries'

/**
 * Writes to another address about what a browser has asked for; the link that went to the first is dead. `email` is in normal form.
 * Refuses `not_found` (nothing waits for a link), `rate_limited`.
 */
export async function correctSignupAddress(browser: string, email: string, now = new Date()): Promise<void> {
  await acrossClubs('sign-up', async (tx) => {
    const [signup] = await tx.update(signups).set({ email }).where(open(browser, now)).returning()
    if (!signup) throw new Refusal('not_found')
    await mailLink(tx, signup, now)
  })
}
