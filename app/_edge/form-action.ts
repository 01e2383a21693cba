import { redirect, unstable_rethrow as rethrow } from 'next/navigation'
import { safeParse } from 'zod/mini'
import type { $ZodType } from 'zod/v4/core'
import { type FormState, untouched } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import type { Locale } from '@/lib/i18n/locale'
import { Refusal } from '@/lib/refusal'
import { countRefusal } from './counted'
import { requestLocale } from './locale'
import { type Issue, type Labels, mended } from './mended'
import { asRoute } from './own-page'
import { boundTo, formOf } from './received'
import { answered, refusedState, toldOf } from './refused'

/** What a gate of actions says at least of whoever acts: their language, and the zone in which they are told times (IANA). */
export type Standing = { locale: Locale; zone: string }

/** What only the verb can judge of what was typed: told beside its field, as what the schema finds. */
export class Mistyped extends Error {
  readonly issues: readonly Issue[]

  constructor(...issues: readonly Issue[]) {
    super('mistyped')
    this.issues = issues
  }
}

/** What a form holds, as a schema reads it. Throws what is mistyped. */
export function readForm<Typed>(schema: $ZodType<Typed>, form: FormData): Typed {
  const read = safeParse(schema, formValues(form))
  if (!read.success) throw new Mistyped(...read.error.issues)
  return read.data
}

const unsaid: Labels = { say: (problem) => problem }

type Sent<At, Typed, State> = {
  /** What the form has to hold; its messages are keys. */
  schema?: $ZodType<Typed> | ((at: At) => $ZodType<Typed>)
  labels?: (at: At) => Labels
  /** The state before anything was sent, where it says more than any form's. */
  start?: State
  /** The fields that are shown again as they were typed, where these are not all. */
  kept?: readonly string[]
  /** Says more of a refusal than its sentence, or leads elsewhere. */
  refused?: (
    at: At,
    refusal: Refusal,
    answer: NoInfer<State>,
    form: FormData,
  ) => NoInfer<State> | Promise<NoInfer<State>>
}

/**
 * The server action of a form: the gate says who acts and on what (by what the action is bound to, or leads away), the schema
 * what was typed, and the verb does it; it gives the path to go on to, or what the form is to say. What was typed wrongly and what
 * is refused become the form's next state.
 */
export function formAction<
  Bound extends unknown[],
  At extends Standing,
  Typed,
  State extends FormState = FormState,
>(
  gate: (...bound: Bound) => Promise<At>,
  sent: Sent<At, Typed, State>,
  verb: (at: At, typed: Typed, form: FormData) => Promise<string | Partial<NoInfer<State>>>,
) {
  return async (...sentBy: [...bound: Bound, state: State, form: FormData]): Promise<State> => {
    const state = sentBy[gate.length] as State
    const form = formOf(sentBy[gate.length + 1])
    let at: At
    try {
      at = await gate(...boundTo<Bound>(sentBy, gate.length))
    } catch (error) {
      rethrow(error)
      const blankState = (sent.start ?? untouched) as State
      return {
        ...blankState,
        ...refusedState(state, shownAgain(form, sent.kept), error, await requestLocale(), 'UTC'),
      }
    }
    const blank = (sent.start ?? untouched) as State
    const answer = (outcome: Partial<FormState>): State => ({
      ...blank,
      ...answered(state, shownAgain(form, sent.kept), outcome),
    })
    const schema = typeof sent.schema === 'function' ? sent.schema(at) : sent.schema
    let outcome: string | Partial<State>
    try {
      // Without a schema nothing is said of `Typed`, which is then `unknown`.
      outcome = await verb(at, schema ? readForm(schema, form) : (undefined as Typed), form)
    } catch (error) {
      if (error instanceof Mistyped)
        return answer({ errors: mended(error.issues, sent.labels?.(at) ?? unsaid) })
      const next = refusedState(state, shownAgain(form, sent.kept), error, at.locale, at.zone)
      const said = { ...blank, ...next }
      return sent.refused && error instanceof Refusal ? sent.refused(at, error, said, form) : said
    }
    if (typeof outcome === 'string') redirect(asRoute(outcome))
    return answer(outcome)
  }
}

/**
 * The server action of a button that has no answer of its own: the verb gives the path to go on to. Of a refusal the page says
 * that `refused` leads to.
 */
export function buttonAction<Bound extends unknown[], At>(
  gate: (...bound: Bound) => Promise<At>,
  verb: (at: At, form: FormData) => Promise<string>,
  refused?: (at: At, refusal: Refusal) => string,
) {
  return async (...sentBy: [...bound: Bound, form?: FormData]): Promise<void> => {
    const form = formOf(sentBy[gate.length])
    let path: string
    try {
      const at = await gate(...boundTo<Bound>(sentBy, gate.length))
      path = await verb(at, form).catch((error) => {
        if (!refused || !(error instanceof Refusal)) throw error
        countRefusal(error.code)
        return refused(at, error)
      })
    } catch (error) {
      throw toldOf(error)
    }
    redirect(asRoute(path))
  }
}

function shownAgain(form: FormData, kept: readonly string[] | undefined): FormData {
  if (!kept) return form
  const shown = new FormData()
  for (const name of kept) {
    const value = form.get(name)
    if (typeof value === 'string') shown.set(name, value)
  }
  return shown
}
