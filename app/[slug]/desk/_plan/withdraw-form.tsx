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
  words: { text: string; reason: string; optional: string; cancel: string; keep: string }
}

/** Calls a booking off, after saying what that brings about. */
export function WithdrawForm({ action, sequence, external, back, words }: Props) {
  const [state, send, pending] = useSentForm(action, unplanned)
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
