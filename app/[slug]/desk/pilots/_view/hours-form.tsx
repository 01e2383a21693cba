'use client'

import { ErrorList } from '@/components/form/error-list'
import { TextField } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type HoursField = {
  name: string
  label: string
  type: 'date' | 'time'
  value?: string
  min?: string
  optional?: string
}

type Props = {
  action: FormAction
  /** The words of what opens the form. */
  summary: string
  fields: readonly HoursField[]
  /** Days to tick, named `weekday[1]`..., with the words of their group. */
  days?: { label: string; options: readonly { name: string; label: string }[] }
  submit: string
  /** By how many fields are to be corrected, from one on. */
  headings: readonly string[]
}

/** Days and hours to be typed, folded away until they are wanted; open again when something is to be corrected. */
export function HoursForm({ action, summary, fields, days, submit, headings }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const errorOf = (name: string) => state.errors.find(({ field }) => field === name)?.message
  return (
    <details className="more" open={state.serial > 0}>
      <summary>{summary}</summary>
      <form action={send} className="group hours-form" noValidate>
        {state.refusal && (
          <ErrorList title={state.refusal.title} titleId={`${fieldId(submit)}-refusal`} serial={state.serial}>
            <p>{state.refusal.help}</p>
          </ErrorList>
        )}
        {state.errors.length > 0 && (
          <ErrorList
            title={headings[state.errors.length - 1]}
            titleId={`${fieldId(submit)}-errors`}
            errors={state.errors}
            serial={state.serial}
          />
        )}
        {days && (
          <fieldset className={errorOf('weekday') ? 'hours-days failed' : 'hours-days'} id="weekday">
            <legend className="label">{days.label}</legend>
            {days.options.map(({ name, label }) => (
              <label key={name} className="check">
                <input
                  type="checkbox"
                  name={name}
                  defaultChecked={state.values[name] === 'on'}
                  key={state.serial}
                />
                <span>{label}</span>
              </label>
            ))}
            {errorOf('weekday') && <p className="error-text">{errorOf('weekday')}</p>}
          </fieldset>
        )}
        <div className="hours-fields">
          {fields.map(({ name, value, ...field }) => (
            <TextField
              key={`${name}-${state.serial}`}
              {...field}
              name={name}
              defaultValue={state.values[name] ?? value}
              error={errorOf(name)}
            />
          ))}
        </div>
        <button type="submit" className="button line small" disabled={pending}>
          {submit}
        </button>
      </form>
    </details>
  )
}
