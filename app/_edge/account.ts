import { redirect } from 'next/navigation'
import type { AccountId } from '@/db/account'
import { accountRealm } from '@/domain/doors/accounts/queries'
import type { SignedInAccount } from '@/domain/doors/accounts/schema'
import { issueLink } from '@/domain/doors/sessions/issue-link'
import { doorTo } from './door-to'
import { loginPath } from './own-page'

/** Where signing in to an account may lead back to. */
const areas = ['/account', '/confirm', '/creating']

/** The door of the client area. */
export const accountDoor = doorTo(accountRealm, '/', ({ accountId }) => accountId)

/** The account of this browser; null when it is not signed in. */
export async function maybeAccount(): Promise<AccountId | null> {
  return (await accountDoor.holder())?.accountId ?? null
}

/** The session of this browser in the client area; without one it is led to the door, and back afterwards. */
export async function accountSession(): Promise<SignedInAccount> {
  return (await accountDoor.holder()) ?? redirect(await loginPath('/account', areas))
}

/** The account whose client area this is; without one the browser is led to the door, and back afterwards. */
export async function accountOf(): Promise<AccountId> {
  return (await accountSession()).accountId
}

/** Signs this browser in to an account that just proved itself otherwise (its address was confirmed). Only in actions. */
export async function signInAccount(id: AccountId): Promise<void> {
  const token = await accountRealm.open(id, (owner) => issueLink(owner, 1 / 60))
  await accountDoor.enter('link', { token })
}
