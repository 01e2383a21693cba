'use client'

import { ErrorList } from '@/components/form/error-list'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type PlanState, unplanned } from './state'

type Props = {
  action: (state: PlanState, form: FormData) => Promise<PlanState>
  sequence: number
  external: boolean
  back: string
  words: WithdrawWords
}

type Options = readonly { value: string; text: string }[]

export type WithdrawWords = Record<
  'text' | 'reason' | 'optional' | 'cancel' | 'keep' | 'cause' | 'fate',
  string
> & {
  causes: Options
  fates: Options
}

/** Calls a booking off, after saying what that brings about. */
export function WithdrawForm({ action, sequence, external, back, words }: Props) {
  const [state, send, pending] = useSentForm(action, unplanned)
  const select = (name: string, label: string, options: Options) => (
    <div className="desk-field">
      <label htmlFor={fieldId(name)}>{label}</label>
      <select
        key={`${name}-${state.serial}`}
        className="control"
        id={fieldId(name)}
        name={name}
        defaultValue={state.values[name] ?? options[0]?.value}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form action={send} className="plan" noValidate>
      <div className="body">
        {state.refusal && (
          <ErrorList title={state.refusal.title} serial={state.serial}>
            <p className="small">{state.refusal.help}</p>
          </ErrorList>
        )}
        <p>{words.text}</p>
        <input type="hidden" name="sequence" value={sequence} />
        {external && (
          <>
            {select('cause', words.cause, words.causes)}
            {select('fate', words.fate, words.fates)}
          </>
        )}
        {external && (
          <div className="desk-field">
            <label htmlFor={fieldId('reason')}>
              {words.reason} {words.optional}
            </label>
            <textarea
              className="control"
              id={fieldId('reason')}
              name="reason"
              rows={3}
              maxLength={500}
              defaultValue={state.values.reason ?? ''}
            />
          </div>
        )}
      </div>
      <footer>
        <button className="desk-button primary danger" type="submit" disabled={pending}>
          {words.cancel}
        </button>
        <a className="desk-button" href={back} data-ref="">
          {words.keep}
        </a>
      </footer>
    </form>
  )
}
