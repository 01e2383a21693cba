import { redirect } from 'next/navigation'
import { type AccountId, inAccount } from '@/db/account'
import { endSession } from '@/domain/doors/accounts/end-session'
import { followLink } from '@/domain/doors/accounts/follow-link'
import { issueLink } from '@/domain/doors/accounts/issue-link'
import type { SignedInAccount } from '@/domain/doors/accounts/resume-session'
import { resumeSession } from '@/domain/doors/accounts/resume-session'
import { signIn } from '@/domain/doors/accounts/sign-in'
import { doorOf } from './door'
import { byLink, byPassword } from './door-ways'
import { loginPath } from './own-page'

/** Where signing in to an account may lead back to. */
const areas = ['/account', '/confirm', '/creating']

/** The door of the client area. */
export const accountDoor = doorOf<SignedInAccount>({
  name: 'account',
  path: '/',
  ways: { password: byPassword(signIn), link: byLink(followLink) },
  resume: resumeSession,
  end: ({ accountId, sessionId }) => inAccount(accountId, (account) => endSession(account, sessionId)),
})

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
  const token = await inAccount(id, (account) => issueLink(account, 1 / 60))
  await accountDoor.enter('link', { token })
}
