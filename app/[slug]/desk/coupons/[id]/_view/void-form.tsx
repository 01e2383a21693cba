'use client'

import { FieldError } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { Wrong } from './wrong'

type Props = {
  action: FormAction
  words: Record<'heading' | 'summary' | 'means' | 'reason' | 'go', string>
}

/** Makes a coupon worthless, once it is said why; folded away until then. */
export function VoidForm({ action, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const error = state.errors.find(({ field }) => field === 'reason')?.message
  const id = fieldId('reason')
  return (
    <details className="more" open={state.serial > 0}>
      <summary>{words.summary}</summary>
      <form action={send} className="coupon-form" noValidate>
        <Wrong state={state} heading={words.heading} />
        <p className="small soft">{words.means}</p>
        <div className="desk-field">
          <label htmlFor={id}>{words.reason}</label>
          <input
            key={state.serial}
            className="control"
            id={id}
            name="reason"
            maxLength={200}
            autoComplete="off"
            defaultValue={state.values.reason ?? ''}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
          />
          {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        </div>
        <button className="desk-button grave" type="submit" disabled={pending}>
          {words.go}
        </button>
      </form>
    </details>
  )
}
