import type { InputHTMLAttributes, ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { fieldId } from './field-id'

export type Control = {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type Frame = {
  name: string
  label: ReactNode
  /** "(facultatif)", beside the label. */
  optional?: string | undefined
  /** Read before the control. */
  hint?: ReactNode
  /** Read after the control. */
  note?: ReactNode
  error?: string | undefined
  /** Ids of elements elsewhere that also describe the control. */
  describedBy?: string | undefined
}

/** A label, its hints, its error, and whatever control `children` draws with the given attributes. */
export function Field(props: Frame & { children: (control: Control) => ReactNode }) {
  const { name, label, optional, hint, note, error, describedBy, children } = props
  const id = fieldId(name)
  const described = [describedBy, error && `${id}-error`, hint && `${id}-hint`, note && `${id}-note`].filter(
    Boolean,
  )
  return (
    <div className={error ? 'field invalid' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="optional"> {optional}</span>}
      </label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {children({
        id,
        name,
        'aria-describedby': described.join(' ') || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {note && <Hint id={`${id}-note`}>{note}</Hint>}
    </div>
  )
}

/** A field of one line. `className` adds to the input's own (`mono`, `code`). */
export function TextField(props: Frame & Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>) {
  const { name, label, optional, hint, note, error, describedBy, className, ...input } = props
  return (
    <Field {...{ name, label, optional, hint, note, error, describedBy }}>
      {(control) => <input {...input} {...control} className={className ? `input ${className}` : 'input'} />}
    </Field>
  )
}

/** The sentence beside a field, with its sign. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="error-text" id={id}>
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  )
}

function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="hint" id={id}>
      {children}
    </p>
  )
}
