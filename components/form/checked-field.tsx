import type { ComponentProps, ReactNode } from 'react'
import type { FieldValues, UseFormRegister } from 'react-hook-form'
import { Field } from '@/components/form/field'

export type FieldTools = {
  register: UseFormRegister<FieldValues>
  errorOf: (name: string) => string | undefined
  /** What to show at first: typed before, or known. */
  typed: (name: string) => string | undefined
}

type Props = Omit<ComponentProps<'input'>, 'name' | 'id' | 'children'> & {
  tools: FieldTools
  name: string
  label: ReactNode
  optional?: string | undefined
  hint?: ReactNode
  note?: ReactNode
  describedBy?: string | undefined
}

export function CheckedField({ tools, name, label, optional, hint, note, describedBy, ...input }: Props) {
  return (
    <Field {...{ name, label, optional, hint, note, describedBy }} error={tools.errorOf(name)}>
      {(control) => (
        <input
          className="input"
          defaultValue={tools.typed(name) ?? ''}
          {...input}
          {...tools.register(name)}
          {...control}
        />
      )}
    </Field>
  )
}

type CheckProps = {
  tools: FieldTools
  name: string
  children: ReactNode
  required?: boolean
  checked?: boolean
}

/** A box to tick, sent as `1`. */
export function CheckedBox({ tools, name, children, required = false }: CheckProps) {
  return (
    <Field name={name} label={null} error={tools.errorOf(name)}>
      {(control) => (
        <label className="check" htmlFor={control.id}>
          <input
            type="checkbox"
            value="1"
            required={required}
            defaultChecked={tools.typed(name) === '1'}
            {...tools.register(name)}
            {...control}
          />
          <span>{children}</span>
        </label>
      )}
    </Field>
  )
}
