'use client'

import type { ReactNode } from 'react'
import { ErrorList } from '@/components/form/error-list'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { DeskField, type FieldSpec } from './desk-field'

type Props = {
  action: FormAction
  fields: readonly FieldSpec[]
  words: { submit: string; problems: string; optional: string }
  /** Beside the button: the way back. */
  children?: ReactNode
}

/** A form of the desk, made of its fields: what was typed stays, what is wrong is said beside its field and above them all. */
export function DeskForm({ action, fields, words, children }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  return (
    <form action={send} className="desk-form" noValidate>
      {(state.refusal || state.errors.length > 0) && (
        <ErrorList title={state.refusal?.title ?? words.problems} errors={state.errors} serial={state.serial}>
          {state.refusal?.help && <p>{state.refusal.help}</p>}
        </ErrorList>
      )}
      <div className="desk-fields">
        {fields.map((field) => (
          <DeskField
            key={`${field.name}-${state.serial}`}
            field={field}
            value={state.values[field.name] ?? (state.serial === 0 ? field.value : '')}
            error={state.errors.find((error) => error.field === field.name)?.message}
            optional={words.optional}
          />
        ))}
      </div>
      <div className="acts">
        <button type="submit" className="desk-button primary" disabled={pending}>
          {words.submit}
        </button>
        {children}
      </div>
    </form>
  )
}
