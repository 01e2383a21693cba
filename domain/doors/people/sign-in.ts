import { type Actor, type ClubRef, inClub } from '@/db/club'
import type { Credentials } from '../passwords/schema'
import { tryPassword } from '../passwords/try-password'
import type { Browser } from '../sessions/schema'
import { peopleNamed } from './queries'
import { startSession } from './start-session'

const door: Actor = { kind: 'system', id: 'door' }

/** Signs in to a club by identifier or email and password. Returns the session's id. Refuses `wrong_password`, `rate_limited`. */
export async function signIn(
  ref: ClubRef,
  { identifier, password }: Credentials,
  browser: Browser,
): Promise<string> {
  const attempt = { door: ref.id, identifier, address: browser.address, password }
  const owner = await tryPassword(attempt, () => inClub(ref, door, (club) => peopleNamed(club, identifier)))
  return inClub(ref, door, (club) => startSession(club, owner.id, browser))
}
