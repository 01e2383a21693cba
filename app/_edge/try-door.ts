import { setTimeout as wait } from 'node:timers/promises'
import { redirect } from 'next/navigation'
import { type DoorKind, doorWords, problemIn } from '@/app/_parts/doors/words'
import {
  chosenPassword,
  credentials,
  forgottenForm,
  type PasswordChange,
  passwordChange,
} from '@/domain/doors/passwords/schema'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { ownPath } from '@/lib/http/own-path'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import type { Door } from './door'
import { asRoute } from './own-page'
import { formOf } from './received'
import { answered, refusedState } from './refused'

/** What a door's action knows of itself: where it leads when it opens, and where `next` may lead instead. */
export type Doorway = { kind: DoorKind; locale: Locale; home: string; areas: readonly string[] }

type Opens = Pick<Door<unknown>, 'enter'>

/** One try by identifier and password. Leads on when the door opens; otherwise the next state of the form. */
export async function tryPasswordAt(
  door: Opens,
  way: Doorway,
  state: FormState,
  sent: FormData,
): Promise<FormState> {
  const form = formOf(sent)
  const typed = credentials.safeParse(formValues(form))
  if (!typed.success) return mended(way, state, form, typed.error.issues)
  try {
    await door.enter('password', typed.data)
  } catch (error) {
    return refused(way, state, form, error)
  }
  redirect(asRoute(ownPath(form.get('next'), way.areas, way.home)))
}

/** Follows a mailed link, with the password that was chosen or, by the button `only`, without one. */
export async function followLinkAt(
  door: Opens,
  way: Doorway,
  token: string,
  state: FormState,
  sent: FormData,
): Promise<FormState> {
  const form = formOf(sent)
  const chosen = form.get('only') === 'link' ? null : chosenPassword.safeParse(formValues(form))
  if (chosen && !chosen.success) return mended(way, state, form, chosen.error.issues, true)
  try {
    await door.enter('link', {
      token: typeof token === 'string' ? token : '',
      ...(chosen && { password: chosen.data.password }),
    })
  } catch (error) {
    return refused(way, state, form, error)
  }
  redirect(asRoute(way.home))
}

/** However long the work takes, the answer takes longer: its time does not tell whether somebody was found. */
const ANSWER_MS = 500

/** Asks for a link; says the same whatever was found. */
export async function askLinkAt(
  way: Doorway,
  state: FormState,
  sent: FormData,
  send: (identifier: string) => Promise<void>,
): Promise<FormState> {
  const form = formOf(sent)
  const typed = forgottenForm.safeParse(formValues(form))
  if (!typed.success) return mended(way, state, form, typed.error.issues)
  await Promise.all([send(typed.data.identifier), wait(ANSWER_MS)])
  return answered(state, form, { values: {}, notice: translator(way.locale, 'doors')('forgot.answer') })
}

/** Changes the password of who is signed in. */
export async function changePasswordAt(
  way: Doorway,
  state: FormState,
  sent: FormData,
  change: (typed: PasswordChange) => Promise<void>,
): Promise<FormState> {
  const form = formOf(sent)
  const typed = passwordChange.safeParse(formValues(form))
  if (!typed.success) return mended(way, state, form, typed.error.issues, true)
  try {
    await change(typed.data)
  } catch (error) {
    return refused(way, state, form, error, 'current')
  }
  return answered(state, form, { values: {}, notice: translator(way.locale, 'doors')('sessions.changed') })
}

// A password never goes back into the page.
function kept(form: FormData): FormData {
  const rest = new FormData()
  const identifier = form.get('identifier')
  if (typeof identifier === 'string') rest.set('identifier', identifier)
  return rest
}

type Issue = { path: readonly PropertyKey[]; message: string }

/** One sentence a field, from the keys that the schema gives. `chosen`: the password is a new one. */
function mended(
  { kind, locale }: Doorway,
  state: FormState,
  form: FormData,
  issues: readonly Issue[],
  chosen = false,
): FormState {
  const { identifier, password, newPassword, current } = doorWords(locale, kind).labels
  const labels = { identifier, current, password: chosen ? newPassword : password }
  const errors = Object.entries(labels).flatMap(([field, label]) => {
    const issue = issues.find(({ path }) => path[0] === field)
    return issue ? [{ field, message: problemIn(locale, issue.message, label) }] : []
  })
  return answered(state, kept(form), { errors })
}

function refused(
  { locale }: Doorway,
  state: FormState,
  form: FormData,
  error: unknown,
  field: 'current' | null = null,
): FormState {
  const next = refusedState(state, kept(form), error, locale, 'UTC')
  if (!(error instanceof Refusal)) return next
  const { code, facts } = error
  const t = translator(locale, 'doors')
  if (code === 'password_name') {
    return { ...next, refusal: null, errors: [{ field: 'password', message: t('problem.passwordName') }] }
  }
  if (code === 'wrong_password' && field) {
    return { ...next, refusal: null, errors: [{ field, message: t('problem.wrong') }] }
  }
  if (code !== 'rate_limited' || !next.refusal) return next
  const ahead = Date.parse(String(facts.retryAt)) - Date.now()
  const help = t('login.wait', { seconds: Math.max(1, Math.ceil(ahead / 1000)) })
  return { ...next, refusal: { ...next.refusal, help } }
}
