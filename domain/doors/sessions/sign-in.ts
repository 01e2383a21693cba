import type { Credentials } from '../passwords/schema'
import { tryPassword } from '../passwords/try-password'
import type { Browser, Owner, Realm } from './schema'
import { startSession } from './start-session'

/** Signs in by identifier and password. Returns the session's id. Refuses `wrong_password`, `rate_limited`. */
export async function signIn<Face extends Owner>(
  realm: Realm<Face>,
  { identifier, password }: Credentials,
  browser: Browser,
): Promise<string> {
  const attempt = { door: realm.name, identifier, address: browser.address, password }
  const { id } = await tryPassword(attempt, () => realm.seek((tx) => realm.named(tx, identifier)))
  return realm.open(id, (owner) => startSession(owner, browser))
}
