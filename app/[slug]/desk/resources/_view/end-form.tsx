'use client'

import { FieldError } from '@/components/form/field'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { Problems } from './problems'

type Props = {
  action: FormAction
  /** Makes the ids of its fields its own. */
  id: string
  endDate: string
  to: string
  words: Record<'summary' | 'endDate' | 'to' | 'submit' | 'remove', string>
  /** Which grounding, for those who hear the buttons. */
  label: string
  headings: readonly string[]
}

/** Another end of a grounding, or none of it at all. */
export function EndForm({ action, id, words, label, headings, ...values }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const input = (name: 'endDate' | 'to', type: 'date' | 'time') => {
    const error = state.errors.find(({ field }) => field === name)?.message
    return (
      <div className="desk-field">
        <label htmlFor={`${name}-${id}`}>{words[name]}</label>
        <input
          key={`${name}-${state.serial}`}
          id={`${name}-${id}`}
          className="control"
          name={name}
          type={type}
          defaultValue={state.values[name] ?? values[name]}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-${id}-error` : undefined}
        />
        {error && <FieldError id={`${name}-${id}-error`}>{error}</FieldError>}
      </div>
    )
  }
  return (
    <details className="more" open={state.serial > 0}>
      <summary>
        {words.summary}
        <span className="visually-hidden">, {label}</span>
      </summary>
      <form action={send} className="end-form" noValidate>
        <Problems
          state={{ ...state, errors: state.refusal ? [] : state.errors.map(asId(id)) }}
          of={id}
          headings={headings}
        />
        {input('endDate', 'date')}
        {input('to', 'time')}
        <button type="submit" className="desk-button" disabled={pending}>
          {words.submit}
        </button>
        <button type="submit" className="desk-button grave" name="act" value="remove" disabled={pending}>
          {words.remove}
        </button>
      </form>
    </details>
  )
}

const asId = (id: string) => (error: { field: string; message: string }) => ({
  ...error,
  field: `${error.field}-${id}`,
})
