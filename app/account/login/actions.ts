'use server'

import { redirect } from 'next/navigation'
import { accountDoor, accountSession } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { askLinkAt, type Doorway, followLinkAt, tryPasswordAt } from '@/app/_edge/try-door'
import { inAccount } from '@/db/account'
import { endSession } from '@/domain/doors/accounts/end-session'
import { endSessions } from '@/domain/doors/accounts/end-sessions'
import { sendLink } from '@/domain/doors/accounts/send-link'
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
  return askLinkAt(await doorway(), state, form, sendLink)
}

/** Signs one of the account's browsers out. */
export async function endAccountSession(form: FormData): Promise<void> {
  const { accountId } = await accountSession()
  const session = form.get('session')
  if (isUuid(session)) await inAccount(accountId, (account) => endSession(account, session))
  redirect('/account/sessions')
}

/** Signs all of the account's browsers out, this one too. */
export async function endAccountSessions(): Promise<void> {
  const { accountId } = await accountSession()
  await inAccount(accountId, (account) => endSessions(account, null))
  await accountDoor.leave()
  redirect('/account/login')
}
