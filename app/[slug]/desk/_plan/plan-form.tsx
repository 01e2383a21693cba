'use client'

import { type ReactNode, useState } from 'react'
import { ErrorList } from '@/components/form/error-list'
import { FieldError } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import type { FormWords } from './form-words'
import type { Choices, Option, PlanValues } from './plan-values'
import { Refused } from './refused'
import { type PlanState, unplanned } from './state'

type Props = {
  action: (state: PlanState, form: FormData) => Promise<PlanState>
  values: PlanValues
  choices: Choices
  words: FormWords
  /** An external booking: its activity and customer are not changed here. */
  external: boolean
  back: string
}

/** Makes or changes a booking; when it is refused, says what stands in the way and what is free instead. */
export function PlanForm({ action, values, choices, words, external, back }: Props) {
  const [state, send, pending] = useSentForm(action, unplanned)
  // Kept as it was when the form was opened: a board that is read again must not make a stale change a fresh one.
  const [opened] = useState(values)
  const value = (name: string) => state.values[name] ?? opened[name] ?? ''
  const error = (name: string) => state.errors.find(({ field }) => field === name)?.message
  const input = (
    name: string,
    label: string,
    type: 'date' | 'time' | 'text',
    props: { step?: number; maxLength?: number } = {},
  ) => (
    <Labelled name={name} label={label} error={error(name)}>
      <input
        key={`${name}-${state.serial}`}
        {...attributes(name, error(name))}
        {...props}
        className="control"
        type={type}
        defaultValue={value(name)}
      />
    </Labelled>
  )
  const select = (name: string, label: string, options: readonly Option[], none: string | null) => (
    <Labelled name={name} label={label} error={error(name)}>
      <select
        key={`${name}-${state.serial}`}
        {...attributes(name, error(name))}
        className="control"
        defaultValue={value(name)}
      >
        {none !== null && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Labelled>
  )
  const [one, many] = words.problems
  const count = state.errors.length
  return (
    <form action={send} className="plan" noValidate>
      <div className="body">
        {count > 0 && (
          <ErrorList
            title={count === 1 ? one : many.replace('9', String(count))}
            errors={state.errors}
            serial={state.serial}
          />
        )}
        {state.refusal && <Refused state={state} words={words} />}
        {opened.sequence !== undefined && (
          <>
            <input type="hidden" name="sequence" value={value('sequence')} />
            <input type="hidden" name="seen" value={state.values.seen ?? JSON.stringify(opened)} />
          </>
        )}
        {values.activity !== undefined && select('activity', words.activity, choices.activities, null)}
        {select('aircraft', words.aircraft, choices.aircraft, values.aircraft ? null : '')}
        {select('pilot', words.pilot, choices.pilots, words.noPilot)}
        {!external &&
          choices.members.length > 0 &&
          select('member', words.member, choices.members, words.noMember)}
        <div className="pair">
          {input('date', words.date, 'date')}
          {input('from', words.from, 'time', { step: 900 })}
        </div>
        <div className="pair">
          {input('endDate', words.endDate, 'date')}
          {input('to', words.to, 'time', { step: 900 })}
        </div>
        {!external && input('title', `${words.titleField} ${words.optional}`, 'text', { maxLength: 80 })}
        {state.mayPass && (
          <label className="override">
            <input type="checkbox" name="beyond" />
            {words.beyond}
          </label>
        )}
        {words.told && <p className="small soft">{words.told}</p>}
      </div>
      <footer>
        <button className="desk-button primary" type="submit" disabled={pending}>
          {words.submit}
        </button>
        <a className="desk-button" href={back} data-ref="">
          {words.keep}
        </a>
      </footer>
    </form>
  )
}

const attributes = (name: string, error: string | undefined) => ({
  id: fieldId(name),
  name,
  'aria-invalid': error ? (true as const) : undefined,
  'aria-describedby': error ? `${fieldId(name)}-error` : undefined,
})

type LabelledProps = { name: string; label: string; error: string | undefined; children: ReactNode }

function Labelled({ name, label, error, children }: LabelledProps) {
  return (
    <div className="desk-field">
      <label htmlFor={fieldId(name)}>{label}</label>
      {children}
      {error && <FieldError id={`${fieldId(name)}-error`}>{error}</FieldError>}
    </div>
  )
}
