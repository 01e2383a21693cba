'use server'

import { redirect } from 'next/navigation'
import { accountDoor, maybeAccount, signInAccount } from '@/app/_edge/account'
import { formAction, readForm } from '@/app/_edge/form-action'
import { requestLocale } from '@/app/_edge/locale'
import { labelsOf } from '@/app/_edge/mended'
import { asRoute } from '@/app/_edge/own-page'
import { chosenPassword } from '@/domain/doors/passwords/schema'
import { confirmSignup } from '@/domain/platforms/signups/confirm'
import { translator } from '@/lib/i18n/translator'
import { confirmHref, loginHref } from './_addresses'

const atLink = async (token: string) => ({ token, locale: await requestLocale(), zone: 'UTC' })

/** Confirms, signs in to the account and leads to where its platforms are made. */
export const confirm = formAction(
  atLink,
  {
    kept: [],
    labels: ({ locale }) => {
      const t = translator(locale, 'signup')
      const known = ['empty', 'passwordShort', 'passwordLong', 'passwordCommon'] as const
      return labelsOf(known, 'empty', (key) => t(`problem.${key}`, { field: t('confirm.password') }))
    },
    // The page itself says what has become of the link, or whom to sign in as.
    refused: ({ token }, { code }, answer) =>
      code === 'link_dead' || code === 'unauthorized' ? redirect(asRoute(confirmHref(token))) : answer,
  },
  async ({ token }, _, form) => {
    const password = form.has('password') ? readForm(chosenPassword, form).password : null
    const signedIn = await maybeAccount()
    const confirmed = await confirmSignup({ token, password, signedIn })
    if (!confirmed.again) await signInAccount(confirmed.accountId)
    return `/creating/${confirmed.creationId}`
  },
)

/** Signs out of an account that this link is not for, and on to the door. */
export async function changeAccount(token: string): Promise<void> {
  await accountDoor.leave()
  redirect(asRoute(loginHref(token)))
}
