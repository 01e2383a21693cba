import { unstable_rethrow as rethrow } from 'next/navigation'
import { failure } from '@/lib/failure'
import { type FormState, untouched } from '@/lib/form'
import { flatValues } from '@/lib/http/form-data'
import { answerWith } from '@/lib/http/response'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { log } from '@/lib/log'
import { Refusal } from '@/lib/refusal'
import { CALENDAR, dayInstant, formatDate, formatTime, isLocalDate } from '@/lib/time'
import { countRefusal } from './counted'

/** A refusal in words: its exact sentence, then what to do. Times are the airfield's. */
export function refusalWords({ code, facts }: Pick<Refusal, 'code' | 'facts'>, locale: Locale, zone: string) {
  const t = translator(locale, 'refusals')
  const at = facts.expiresAt ?? facts.retryAt
  const values = {
    expiredOn: isLocalDate(facts.expiredOn)
      ? formatDate(dayInstant(facts.expiredOn), CALENDAR, locale)
      : 'none',
    time: at ? formatTime(new Date(at), zone, locale) : 'none',
    minimumAge: facts.minimumAge ?? 0,
  }
  return { code, title: t(`title.${code}`, values), help: t(`help.${code}`, values) || null }
}

/** The next state of a form: what was typed is kept, the serial moves the focus. */
export function answered(state: FormState, form: FormData, outcome: Partial<FormState>): FormState {
  return {
    serial: serialOf(state) + 1,
    values: flatValues(form),
    errors: [],
    refusal: null,
    notice: null,
    ...outcome,
  }
}

// The state comes back from the browser: anything may stand there.
const serialOf = (state: FormState | null) =>
  state && Number.isSafeInteger(state.serial) ? state.serial : untouched.serial

/**
 * A refusal becomes the form's next state. So does what nobody expected: it is written down without its values, and the form
 * says so and keeps what was typed. What leads elsewhere goes on up.
 */
export function refusedState(
  state: FormState,
  form: FormData,
  error: unknown,
  locale: Locale,
  zone: string,
): FormState {
  if (!(error instanceof Refusal)) return failedState(state, form, error, locale)
  countRefusal(error.code)
  return answered(state, form, { refusal: refusalWords(error, locale, zone) })
}

function failedState(state: FormState, form: FormData, error: unknown, locale: Locale): FormState {
  toldOf(error)
  answerWith(500)
  const t = translator(locale, 'refusals')
  return answered(state, form, {
    refusal: { code: 'failure', title: t('title.failure'), help: t('help.failure') },
  })
}

/** Writes an error down without its values, and gives one that says nothing of them. What leads elsewhere is thrown. */
export function toldOf(error: unknown): Error {
  rethrow(error)
  if (error instanceof Refusal) return error
  log().error(failure(error), 'action failed')
  return new Error('action failed')
}
