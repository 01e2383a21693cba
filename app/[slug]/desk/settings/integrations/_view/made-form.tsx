'use client'

import type { ReactNode } from 'react'
import { ErrorList } from '@/components/form/error-list'
import { TextField } from '@/components/form/field'
import { useSentForm } from '@/components/form/use-sent-form'
import { type MadeAction, untouchedMade } from '../_state'
import { ExchangeShown } from './exchange-shown'

type Line = { name: string; label: string; hint?: string; type?: 'text' | 'url' | 'password' }
type Tick = { name: string; label: string; hint?: string }
type MadeWords = {
  submit: string
  once: string
  problems: readonly string[]
  request: string
  answer: string
  noAnswer: string
}

type Props = {
  action: MadeAction
  words: MadeWords
  lines?: readonly Line[]
  ticks?: readonly { legend: string; error: string; of: readonly Tick[] }[]
  primary?: boolean
  children?: ReactNode
}

/** A form whose answer is a secret that is shown once, or an exchange with a shop. */
export function MadeForm({ action, words, lines = [], ticks = [], primary = false, children }: Props) {
  const [state, send, pending] = useSentForm(action, untouchedMade)
  const { refusal, errors, serial, values, made, exchange } = state
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message
  return (
    <form action={send} className="integration-form" noValidate>
      {(refusal || errors.length > 0) && (
        <ErrorList
          title={refusal?.title ?? words.problems[Math.min(errors.length, words.problems.length) - 1]}
          errors={errors}
          serial={serial}
        >
          {refusal?.help && <p>{refusal.help}</p>}
        </ErrorList>
      )}
      {made && (
        <div className="integration-made" role="status">
          <p>{words.once}</p>
          <code>{made}</code>
        </div>
      )}
      {exchange && <ExchangeShown exchange={exchange} words={words} />}
      {children}
      {lines.map(({ name, ...line }) => (
        <TextField
          key={`${name} ${serial}`}
          name={name}
          {...line}
          defaultValue={values[name] ?? ''}
          error={errorOf(name)}
          autoComplete="off"
          spellCheck={false}
        />
      ))}
      {ticks.map(({ legend, error, of }) => (
        <fieldset
          className={errorOf(error) ? 'field invalid' : 'field'}
          key={legend}
          id={error}
          tabIndex={-1}
        >
          <legend className="label">{legend}</legend>
          {errorOf(error) && <p className="error-text">{errorOf(error)}</p>}
          {of.map(({ name, label, hint }) => (
            <label className="check" key={`${name} ${serial}`}>
              <input type="checkbox" name={name} defaultChecked={values[name] === 'on'} />
              <span>
                {label}
                {hint && <span className="hint">{hint}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p>
        <button type="submit" className={primary ? 'desk-button primary' : 'desk-button'} disabled={pending}>
          {words.submit}
        </button>
      </p>
    </form>
  )
}
