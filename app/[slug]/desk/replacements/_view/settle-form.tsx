'use client'

import { type ReactNode, useState } from 'react'
import { createTranslator } from 'use-intl/core'
import { ErrorList } from '@/components/form/error-list'
import { FieldError } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

export type HitLine = {
  id: string
  sequence: number
  /** Said before the first hit of a day. */
  day: string | null
  facts: ReactNode
  label: string
  /** Whose choice it is, for those who hear it. */
  who: string
  options: readonly { value: string; text: string }[]
  chosen: string
  help: string | null
}

type Props = {
  action: FormAction
  lines: readonly HitLine[]
  /** Who they are counted for, as a message with `changed`, `cancelled`, `left`. */
  words: Record<'reason' | 'optional' | 'told' | 'submit' | 'refused', string> & { outcome: string }
  locale: string
}

/** A choice for each hit, and one button for all of them. Without any it still says what became of the last press. */
export function SettleForm({ action, lines, words, locale }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({})
  const keyOf = ({ id, sequence }: HitLine) => `${id}-${sequence}`
  const choiceOf = (line: HitLine) => picked[keyOf(line)] ?? line.chosen
  const count = (wanted: (choice: string) => boolean) => lines.filter((line) => wanted(choiceOf(line))).length
  const outcome = createTranslator({ locale, messages: { outcome: words.outcome } })('outcome', {
    changed: count((choice) => choice !== 'leave'),
    cancelled: count((choice) => choice === 'cancel'),
    left: count((choice) => choice === 'leave'),
  })
  const errorOf = (name: string) => state.errors.find(({ field }) => field === name)?.message
  return (
    <form action={send} id="hits" noValidate>
      {(state.refusal || state.errors.length > 0) && (
        <ErrorList
          title={state.refusal ? state.refusal.title : words.refused}
          errors={state.errors}
          serial={state.serial}
        >
          {state.refusal && (
            <p>
              {words.refused}. {state.refusal.help}
            </p>
          )}
        </ErrorList>
      )}
      <ol className="hit-list">
        {lines.map((line) => {
          const name = `choice[${line.id}]`
          const error = errorOf(name)
          return (
            <li key={keyOf(line)}>
              {line.day && <h2 className="hit-day">{line.day}</h2>}
              <div className="hit-row">
                {line.facts}
                <div className="desk-field">
                  <input type="hidden" name={`sequence[${line.id}]`} value={line.sequence} />
                  <label htmlFor={fieldId(name)}>
                    {line.label}
                    <span className="visually-hidden"> {line.who}</span>
                  </label>
                  <select
                    className="control"
                    id={fieldId(name)}
                    name={name}
                    defaultValue={choiceOf(line)}
                    onChange={({ target }) => setPicked({ ...picked, [keyOf(line)]: target.value })}
                    aria-invalid={error ? true : undefined}
                    aria-describedby={error ? `${fieldId(name)}-error` : undefined}
                  >
                    {line.options.map(({ value, text }) => (
                      <option key={value} value={value}>
                        {text}
                      </option>
                    ))}
                  </select>
                  {error && <FieldError id={`${fieldId(name)}-error`}>{error}</FieldError>}
                  {line.help && <p className="small soft">{line.help}</p>}
                </div>
              </div>
            </li>
          )
        })}
      </ol>
      <div className="hit-foot" hidden={lines.length === 0}>
        <div className="desk-field">
          <label htmlFor="reason">
            {words.reason} <span className="optional">{words.optional}</span>
          </label>
          <textarea
            className="control"
            id="reason"
            name="reason"
            rows={2}
            maxLength={500}
            key={state.serial}
            defaultValue={state.values.reason ?? ''}
          />
          {errorOf('reason') && <FieldError id="reason-error">{errorOf('reason')}</FieldError>}
        </div>
        <p className="soft">{words.told}</p>
        <p role="status">{outcome}</p>
        <button type="submit" className="desk-button primary" disabled={pending}>
          {words.submit}
        </button>
      </div>
    </form>
  )
}
