import { inAccount } from '@/db/account'
import { acrossClubs } from '@/db/club'
import type { Credentials } from '../passwords/schema'
import { tryPassword } from '../passwords/try-password'
import type { Browser } from '../sessions/schema'
import { accountNamed } from './queries'
import { startSession } from './start-session'

/** Signs in by password: the email of the account or the domain name of one of its platforms. Returns the session's id. Refuses `wrong_password`, `rate_limited`. */
export async function signIn({ identifier, password }: Credentials, browser: Browser): Promise<string> {
  const { address } = browser
  const owner = await tryPassword({ door: 'account', identifier, address, password }, async () => {
    const found = await acrossClubs('sessions', (tx) => accountNamed(tx, identifier))
    return found ? [found] : []
  })
  return inAccount(owner.id, (account) => startSession(account, browser))
}
