'use client'

import { FieldError } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { Wrong } from './wrong'

type Props = {
  action: FormAction
  /** The end as it is; empty: none, so nothing to add months to. */
  until: string
  months: readonly { value: number; words: string }[]
  words: Record<'heading' | 'prolong' | 'until' | 'go', string>
}

/** Another end of a coupon: some months more in one press, or a day. */
export function ProlongForm({ action, until, months, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const error = state.errors.find(({ field }) => field === 'until')?.message
  const id = fieldId('until')
  return (
    <form action={send} className="coupon-form" noValidate>
      <Wrong state={state} heading={words.heading} />
      {until !== '' && (
        <fieldset className="cluster">
          <legend>{words.prolong}</legend>
          {months.map(({ value, words: name }) => (
            <button
              key={value}
              className="desk-button"
              type="submit"
              name="months"
              value={value}
              disabled={pending}
            >
              {name}
            </button>
          ))}
        </fieldset>
      )}
      <div className="cluster other-end">
        <div className="desk-field">
          <label htmlFor={id}>{words.until}</label>
          <input
            key={state.serial}
            className="control"
            type="date"
            id={id}
            name="until"
            defaultValue={state.values.until ?? until}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
          />
          {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        </div>
        <button className="desk-button" type="submit" disabled={pending}>
          {words.go}
        </button>
      </div>
    </form>
  )
}
