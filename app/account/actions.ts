'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { accountDoor, accountOf, accountSession } from '@/app/_edge/account'
import { addressOf } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { answered, refusedState } from '@/app/_edge/refused'
import { changePasswordAt, type Doorway } from '@/app/_edge/try-door'
import { inAccount } from '@/db/account'
import { askToClose } from '@/domain/doors/accounts/ask-to-close'
import { changeContact } from '@/domain/doors/accounts/change-contact'
import { keepOpen } from '@/domain/doors/accounts/keep-open'
import { accountRealm } from '@/domain/doors/accounts/queries'
import { contactForm } from '@/domain/doors/accounts/schema'
import { changePassword } from '@/domain/doors/sessions/change-password'
import { askToDelete } from '@/domain/platforms/platforms/ask-to-delete'
import { keepPlatform } from '@/domain/platforms/platforms/keep'
import { orderSandbox } from '@/domain/platforms/platforms/order-sandbox'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { accountProblems, contactLabels } from './_words'

/** Where instants of the client area are told: an account has no airfield. */
const ZONE = 'Europe/Paris'
const PLATFORMS: Route = '/account/platforms'

/** Signs this browser out of the client area. */
export async function leave(): Promise<void> {
  await accountDoor.leave()
  redirect('/account/login')
}

/** One more test platform beside this one; on to where it is being made. */
export async function makeSandbox(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const id = await accountOf()
  let creation: string
  try {
    creation = await inAccount(id, (account) => orderSandbox(account, slug))
  } catch (error) {
    return refusedState(state, form, error, await requestLocale(), ZONE)
  }
  redirect(`/creating/${creation}` as Route)
}

/** The platform goes in a week, once its name is typed. */
export async function deletePlatform(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const id = await accountOf()
  const typed = formValues(form).domainName
  try {
    await askToDelete(id, slug, typeof typed === 'string' ? typed : '')
  } catch (error) {
    return besideField(state, form, error, 'domainName')
  }
  redirect(PLATFORMS)
}

/** The owner changed their mind. A wish that is over by now changes nothing. */
export async function keepThisPlatform(slug: string): Promise<void> {
  const id = await accountOf()
  await inAccount(id, (account) => keepPlatform(account, slug)).catch(unlessRefused)
  revalidatePath(PLATFORMS)
  redirect(PLATFORMS)
}

export async function saveContact(state: FormState, form: FormData): Promise<FormState> {
  const id = await accountOf()
  const locale = await requestLocale()
  const typed = contactForm.safeParse(formValues(form))
  if (!typed.success) {
    return answered(state, form, {
      errors: accountProblems(locale, contactLabels(locale), typed.error.issues),
    })
  }
  await inAccount(id, (account) => changeContact(account, typed.data))
  revalidatePath('/account', 'layout')
  return answered(state, form, { notice: translator(locale, 'account')('details.saved') })
}

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
export async function closeAccount(state: FormState, form: FormData): Promise<FormState> {
  const id = await accountOf()
  const typed = formValues(form).email
  try {
    await askToClose(id, typeof typed === 'string' ? typed : '')
  } catch (error) {
    return besideField(state, form, error, 'email')
  }
  revalidatePath('/account', 'layout')
  redirect(PLATFORMS)
}

export async function keepAccountOpen(): Promise<void> {
  const id = await accountOf()
  await inAccount(id, (account) => keepOpen(account)).catch(unlessRefused)
  revalidatePath('/account', 'layout')
  redirect(PLATFORMS)
}

/** A name that was typed wrongly is that field's problem; any other refusal is the form's. */
async function besideField(
  state: FormState,
  form: FormData,
  error: unknown,
  field: string,
): Promise<FormState> {
  const refused = refusedState(state, form, error, await requestLocale(), ZONE)
  if (!(error instanceof Refusal) || error.code !== 'name_differs') return refused
  return { ...refused, refusal: null, errors: [{ field, message: refused.refusal?.title ?? '' }] }
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}
