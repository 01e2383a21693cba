'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { accountDoor, accountOf, accountSession } from '@/app/_edge/account'
import { buttonAction, formAction } from '@/app/_edge/form-action'
import { addressOf } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { changePasswordAt, type Doorway } from '@/app/_edge/try-door'
import { walkIn } from '@/app/_edge/walk-in'
import { inAccount } from '@/db/account'
import { askToClose } from '@/domain/doors/accounts/ask-to-close'
import { changeContact } from '@/domain/doors/accounts/change-contact'
import { keepOpen } from '@/domain/doors/accounts/keep-open'
import { accountRealm } from '@/domain/doors/accounts/queries'
import { contactForm } from '@/domain/doors/accounts/schema'
import { changePassword } from '@/domain/doors/sessions/change-password'
import { orderExport } from '@/domain/platforms/exports/order'
import { goLive } from '@/domain/platforms/going-live/go-live'
import { choiceOf } from '@/domain/platforms/going-live/rules'
import { askToDelete } from '@/domain/platforms/platforms/ask-to-delete'
import { keepPlatform } from '@/domain/platforms/platforms/keep'
import { orderSandbox } from '@/domain/platforms/platforms/order-sandbox'
import type { FormState } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import type { Refusal } from '@/lib/refusal'
import { contactProblems } from './_words'

const PLATFORMS: Route = '/account/platforms'

/** Instants of the client area are told in Paris: an account has no airfield. */
async function atAccount() {
  return { id: await accountOf(), locale: await requestLocale(), zone: 'Europe/Paris' }
}

const atPlatform = async (slug: string) => ({ ...(await atAccount()), slug })

/** Signs this browser out of the client area. */
export async function leave(): Promise<void> {
  await accountDoor.leave()
  redirect('/account/login')
}

/** One more test platform beside this one; on to where it is being made. */
export const makeSandbox = formAction(atPlatform, {}, async ({ id, slug }) => {
  return `/creating/${await inAccount(id, (account) => orderSandbox(account, slug))}`
})

/** The platform goes in a week, once its name is typed. */
export const deletePlatform = formAction(
  atPlatform,
  { refused: besideField('domainName') },
  async ({ id, slug }, _, form) => {
    await askToDelete(id, slug, typedIn(form, 'domainName'))
    return PLATFORMS
  },
)

/** Into the platform's desk as its administrator, without a second password. */
export const openDesk = buttonAction(
  atPlatform,
  ({ id, slug }) => walkIn(id, slug),
  () => shownAgain(PLATFORMS),
)

/** A full export of the platform is made; on to where it will be. */
export const makeExport = buttonAction(atPlatform, async ({ id, slug }) => {
  await inAccount(id, (account) => orderExport(account, slug))
  return `/account/platforms/${slug}/export`
})

/** The platform goes live with what was ticked when it was counted, once its name is typed. */
export const takeLive = formAction(
  atPlatform,
  { refused: besideField('domainName') },
  async ({ id, slug }, _, form) => {
    const choice = choiceOf(form.getAll('keep'))
    await goLive(id, slug, { typed: typedIn(form, 'domainName'), choice })
    revalidatePath('/account', 'layout')
    return `/account/platforms/${slug}/live`
  },
)

/** The owner changed their mind. A wish that is over by now changes nothing. */
export const keepThisPlatform = buttonAction(
  atPlatform,
  async ({ id, slug }) => {
    await inAccount(id, (account) => keepPlatform(account, slug))
    return shownAgain(PLATFORMS)
  },
  () => shownAgain(PLATFORMS),
)

export const saveContact = formAction(
  atAccount,
  { schema: contactForm, labels: contactProblems },
  async ({ id, locale }, contact) => {
    await inAccount(id, (account) => changeContact(account, contact))
    revalidatePath('/account', 'layout')
    return { notice: translator(locale, 'account')('details.saved') }
  },
)

/** The current password and a new one; the other browsers are signed out. */
export async function choosePassword(state: FormState, form: FormData): Promise<FormState> {
  const { accountId, sessionId } = await accountSession()
  const address = await addressOf()
  return changePasswordAt(await doorway(), state, form, (typed) =>
    changePassword(accountRealm, accountId, typed, { sessionId, address }),
  )
}

async function doorway(): Promise<Doorway> {
  return { kind: 'account', locale: await requestLocale(), home: '/account', areas: ['/account'] }
}

/** The account goes in a week, once its address is typed. */
export const closeAccount = formAction(
  atAccount,
  { refused: besideField('email') },
  async ({ id }, _, form) => {
    await askToClose(id, typedIn(form, 'email'))
    return shownAgain('/account', 'layout')
  },
)

export const keepAccountOpen = buttonAction(
  atAccount,
  async ({ id }) => {
    await inAccount(id, (account) => keepOpen(account))
    return shownAgain('/account', 'layout')
  },
  () => shownAgain('/account', 'layout'),
)

function shownAgain(path: string, type?: 'layout'): Route {
  revalidatePath(path, type)
  return PLATFORMS
}

const typedIn = (form: FormData, name: string) => {
  const typed = form.get(name)
  return typeof typed === 'string' ? typed : ''
}

/** A name that was typed wrongly is that field's problem; any other refusal is the form's. */
function besideField(field: string) {
  return (_: unknown, { code }: Refusal, answer: FormState): FormState => {
    if (code !== 'name_differs') return answer
    return { ...answer, refusal: null, errors: [{ field, message: answer.refusal?.title ?? '' }] }
  }
}
