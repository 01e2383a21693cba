'use client'

import { ErrorList } from '@/components/form/error-list'
import { FieldError } from '@/components/form/field'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Line = { value: string; time: string; crew: string; limits: string }

type Props = {
  action: FormAction
  online: readonly Line[]
  beyond: readonly Line[]
  words: Record<'online' | 'noneOnline' | 'beyond' | 'reason' | 'reasonHint' | 'keep' | 'problems', string>
}

/** One start of the day: those offered online, then what is possible beyond the limits, with a reason. */
export function StartForm({ action, online, beyond, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const error = (name: string) => state.errors.find(({ field }) => field === name)?.message
  const [chosen, reason] = [state.values.choice, error('reason')]
  const isBeyond = beyond.some(({ value }) => value === chosen)
  const radios = (lines: readonly Line[]) => (
    <div className="start-list">
      {lines.map(({ value, time, crew, limits }) => (
        <label key={`${value}-${state.serial}`} className="start">
          <input type="radio" name="choice" value={value} defaultChecked={value === chosen} />
          <b>{time}</b> <span>{crew}</span>
          {limits && <em>{limits}</em>}
        </label>
      ))}
    </div>
  )
  return (
    <form action={send} className="desk-form" noValidate>
      {(state.refusal || state.errors.length > 0) && (
        <ErrorList title={state.refusal?.title ?? words.problems} errors={state.errors} serial={state.serial}>
          {state.refusal?.help && <p>{state.refusal.help}</p>}
        </ErrorList>
      )}
      <fieldset id="choice">
        <legend>{words.online}</legend>
        {online.length > 0 ? radios(online) : <p className="soft">{words.noneOnline}</p>}
      </fieldset>
      {beyond.length > 0 && (
        <details className="beyond" open={online.length === 0 || isBeyond || reason !== undefined}>
          <summary>{words.beyond}</summary>
          <fieldset>
            <legend className="visually-hidden">{words.beyond}</legend>
            {radios(beyond)}
          </fieldset>
          <div className="desk-field wide">
            <label htmlFor="reason">{words.reason}</label>
            <input
              key={state.serial}
              className="control"
              id="reason"
              name="reason"
              maxLength={300}
              autoComplete="off"
              defaultValue={state.values.reason ?? ''}
              aria-invalid={reason ? true : undefined}
              aria-describedby={reason ? 'reason-error reason-hint' : 'reason-hint'}
            />
            {reason && <FieldError id="reason-error">{reason}</FieldError>}
            <p className="small soft" id="reason-hint">
              {words.reasonHint}
            </p>
          </div>
        </details>
      )}
      <div className="acts">
        <button type="submit" className="desk-button primary" disabled={pending}>
          {words.keep}
        </button>
      </div>
    </form>
  )
}
