import { acrossClubs } from '@/db/club'
import type { Credentials } from '../passwords/schema'
import { tryPassword } from '../passwords/try-password'
import type { Browser } from '../sessions/schema'
import { operatorNamed } from './queries'
import { startSession } from './start-session'

/** Signs in by email and password, where the operator chose one. Returns the session's id. Refuses `wrong_password`, `rate_limited`. */
export async function signIn({ identifier, password }: Credentials, browser: Browser): Promise<string> {
  const attempt = { door: 'operator', identifier, address: browser.address, password }
  const owner = await tryPassword(attempt, async () => {
    const found = await operatorNamed(identifier)
    return found ? [found] : []
  })
  return acrossClubs('operator', (tx) => startSession(tx, owner.id, browser))
}
