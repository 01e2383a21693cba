'use client'

import { ErrorList } from '@/components/form/error-list'
import { FieldError } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  action: FormAction
  email: string
  back: string
  words: { label: string; told: string; send: string; keep: string; problem: string }
}

/** Corrects a mistyped address, after saying what that brings about. */
export function AddressForm({ action, email, back, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const [error] = state.errors
  const id = fieldId('email')
  return (
    <form action={send} className="plan" noValidate>
      <div className="body">
        {error && <ErrorList title={words.problem} errors={state.errors} serial={state.serial} />}
        {state.refusal && (
          <ErrorList title={state.refusal.title} serial={state.serial}>
            <p className="small">{state.refusal.help}</p>
          </ErrorList>
        )}
        <div className="desk-field">
          <label htmlFor={id}>{words.label}</label>
          <input
            key={state.serial}
            className="control"
            type="email"
            id={id}
            name="email"
            maxLength={254}
            autoComplete="off"
            defaultValue={state.values.email ?? email}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
          />
          {error && <FieldError id={`${id}-error`}>{error.message}</FieldError>}
        </div>
        <p className="small soft">{words.told}</p>
      </div>
      <footer>
        <button className="desk-button primary" type="submit" disabled={pending}>
          {words.send}
        </button>
        <a className="desk-button" href={back}>
          {words.keep}
        </a>
      </footer>
    </form>
  )
}
