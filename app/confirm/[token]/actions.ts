'use server'

import { redirect } from 'next/navigation'
import { accountDoor, maybeAccount, signInAccount } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { asRoute } from '@/app/_edge/own-page'
import { answered, refusedState } from '@/app/_edge/refused'
import { newPassword } from '@/domain/doors/passwords/schema'
import { type Confirmed, confirmSignup } from '@/domain/platforms/signups/confirm'
import type { FormState } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { confirmHref, loginHref } from './_addresses'

/** Confirms, signs in to the account and leads to where its platforms are made. */
export async function confirm(token: string, state: FormState, form: FormData): Promise<FormState> {
  const locale = await requestLocale()
  const typed = form.has('password') ? newPassword.safeParse(form.get('password')) : null
  if (typed && !typed.success) {
    const message = sentence(locale, typed.error.issues[0]?.message)
    return answered(state, form, { values: {}, errors: [{ field: 'password', message }] })
  }
  let confirmed: Confirmed
  try {
    const signedIn = await maybeAccount()
    confirmed = await confirmSignup({ token, password: typed?.data ?? null, signedIn })
  } catch (error) {
    // The page itself says what has become of the link, or whom to sign in as.
    if (error instanceof Refusal && (error.code === 'link_dead' || error.code === 'unauthorized')) {
      redirect(asRoute(confirmHref(token)))
    }
    return { ...refusedState(state, form, error, locale, 'UTC'), values: {} }
  }
  if (!confirmed.again) await signInAccount(confirmed.accountId)
  redirect(asRoute(`/creating/${confirmed.creationId}`))
}

/** Signs out of an account that this link is not for, and on to the door. */
export async function changeAccount(token: string): Promise<void> {
  await accountDoor.leave()
  redirect(asRoute(loginHref(token)))
}

function sentence(locale: Locale, problem: string | undefined): string {
  const t = translator(locale, 'signup')
  switch (problem) {
    case 'passwordShort':
    case 'passwordLong':
    case 'passwordCommon':
      return t(`problem.${problem}`)
    default:
      return t('problem.empty', { field: t('confirm.password') })
  }
}
