import { eq } from 'drizzle-orm'
import { Refusal } from '@/lib/refusal'
import { hashPassword } from '../passwords/hash'
import { isName } from '../passwords/rules'
import type { PasswordChange } from '../passwords/schema'
import { tryPassword } from '../passwords/try-password'
import type { Owner, Realm } from './schema'
import { setPassword } from './set-password'

/**
 * Changes the password of who is signed in, which ends the other sessions and the links. Refuses `wrong_password`, `rate_limited`,
 * `password_name`, `forbidden` where the password is everybody's.
 */
export async function changePassword<Face extends Owner>(
  realm: Realm<Face>,
  ownerId: string,
  { current, password }: PasswordChange,
  browser: { sessionId: string; address: string },
): Promise<void> {
  if (realm.passwordStays) throw new Refusal('forbidden')
  const attempt = { door: realm.name, identifier: ownerId, address: browser.address, password: current }
  const me = eq(realm.owners.id, ownerId)
  const { identifier, email } = await tryPassword(attempt, () => realm.seek((tx) => realm.found(tx, me)))
  if (isName(password, [identifier ?? null, email])) throw new Refusal('password_name')
  const passwordHash = await hashPassword(password)
  await realm.open(ownerId, (owner) => setPassword(owner, passwordHash, browser.sessionId))
}
