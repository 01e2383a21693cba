'use client'

import { type FormEvent, startTransition, useEffect, useRef, useState } from 'react'
import { type FieldErrors, type FieldValues, get, type Resolver, useForm } from 'react-hook-form'
import type { FormState } from '@/lib/form'
import { useSentForm } from './use-sent-form'
import { type FieldProblem, sentence, type Words } from './words'

/** A resolver of react-hook-form over names and sentences' keys only. */
type Check = Resolver<FieldValues, unknown, FieldValues>

type Options<S extends FormState> = {
  action: (state: Awaited<S>, form: FormData) => Promise<S>
  start: Awaited<S>
  /** Fetches the check, once the form is touched. Stays the same function while its answer would. */
  check: () => Promise<Check>
  words: Words
}

/**
 * A form that works as plain HTML and is checked before sending where there is JavaScript, with the same schema and
 * the same sentences. A button with a name asks for something else than the form's own purpose: it sends unchecked.
 */
export function useCheckedForm<S extends FormState>({ action, start, check, words }: Options<S>) {
  const [state, dispatch, pending] = useSentForm(action, start)
  const form = useForm<FieldValues>({ resolver: lazily(check), shouldFocusError: false })
  const { errors } = form.formState
  const [alive, setAlive] = useState(false)
  const [local, setLocal] = useState<{ checks: number; serial: number; errors: FieldProblem[] } | null>(null)
  const sent = useRef(false)

  useEffect(() => {
    setAlive(true)
    for (const { field, message } of state.errors) form.setError(field, { type: 'server', message })
  }, [state, form.setError])

  useEffect(() => {
    if (!pending) sent.current = false
  }, [pending])

  const found = (problems: FieldErrors) =>
    Object.keys(words.labels).flatMap((field) => {
      const message = messageOf(problems, field)
      return message === undefined ? [] : [{ field, message: sentence(words, field, message) }]
    })

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const { nativeEvent } = event
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    const checks = (local?.checks ?? 0) + 1
    const send = () => {
      if (sent.current) return
      sent.current = true
      setLocal({ checks, serial: state.serial, errors: [] })
      startTransition(() => dispatch(new FormData(element, submitter)))
    }
    const asksElse = submitter instanceof HTMLButtonElement && submitter.name !== ''
    if (asksElse) send()
    else
      void form.handleSubmit(send, (problems) =>
        setLocal({ checks, serial: state.serial, errors: found(problems) }),
      )()
  }

  const mine = local !== null && local.serial === state.serial ? local : null
  return {
    state,
    pending,
    formAction: dispatch,
    onSubmit,
    onFocus: () => void check().catch(() => undefined),
    alive,
    ...form,
    /** What the list above the form says: frozen at the last sending, so that it is not read again at each key. */
    problems: mine?.errors ?? state.errors,
    refusal: mine ? null : state.refusal,
    serial: state.serial * 100 + (mine?.checks ?? 0),
    /** What stands beside a field, followed while typing. */
    errorOf: (field: string): string | undefined => {
      if (!alive) return state.errors.find((one) => one.field === field)?.message
      const message = messageOf(errors, field)
      return message === undefined ? undefined : sentence(words, field, message)
    },
  }
}

/** Without the check (the network is gone) the form is sent as it is: the server has the last word anyway. */
function lazily(check: () => Promise<Check>): Check {
  return async (values, context, options) => {
    const resolve = await check().catch(() => null)
    return resolve ? resolve(values, context, options) : { values, errors: {} }
  }
}

function messageOf(errors: FieldErrors, field: string): string | undefined {
  const found: unknown = get(errors, field)
  if (typeof found !== 'object' || found === null || !('message' in found)) return undefined
  return typeof found.message === 'string' ? found.message : undefined
}
