'use server'

import { accountDoor, accountSession } from '@/app/_edge/account'
import { buttonAction } from '@/app/_edge/form-action'
import { requestLocale } from '@/app/_edge/locale'
import { askLinkAt, type Doorway, followLinkAt, tryPasswordAt } from '@/app/_edge/try-door'
import { accountRealm } from '@/domain/doors/accounts/queries'
import { endSession } from '@/domain/doors/sessions/end-session'
import { endSessions } from '@/domain/doors/sessions/end-sessions'
import { sendLinks } from '@/domain/doors/sessions/send-links'
import type { FormState } from '@/lib/form'
import { isUuid } from '@/lib/id'

const areas = ['/account', '/confirm', '/creating']

async function doorway(): Promise<Doorway> {
  return { kind: 'account', locale: await requestLocale(), home: '/account', areas }
}

/** Signs in to the client area by password. */
export async function enterAccount(state: FormState, form: FormData): Promise<FormState> {
  return tryPasswordAt(accountDoor, await doorway(), state, form)
}

/** Signs in by a mailed link, choosing a password or not. */
export async function followAccountLink(token: string, state: FormState, form: FormData): Promise<FormState> {
  return followLinkAt(accountDoor, await doorway(), token, state, form)
}

/** Asks for a link. */
export async function askAccountLink(state: FormState, form: FormData): Promise<FormState> {
  const way = await doorway()
  return askLinkAt(way, state, form, (typed) => sendLinks(accountRealm, typed, way.locale))
}

/** Signs one of the account's browsers out. */
export const endAccountSession = buttonAction(accountSession, async ({ accountId }, form) => {
  const session = form.get('session')
  if (isUuid(session)) await accountRealm.open(accountId, (owner) => endSession(owner, session))
  return '/account/sessions'
})

/** Signs all of the account's browsers out, this one too. */
export const endAccountSessions = buttonAction(accountSession, async ({ accountId }) => {
  await accountRealm.open(accountId, (owner) => endSessions(owner, null))
  await accountDoor.leave()
  return '/account/login'
})
