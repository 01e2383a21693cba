'use client'

import type { ReactNode } from 'react'
import { Field, TextField } from '@/components/form/field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useFocusOn } from '@/components/form/use-focus-on'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

/** A field of the client area; with `options` a choice. */
type AreaField = {
  name: string
  label: string
  optional?: string
  hint?: string
  value?: string
  type?: 'text' | 'tel' | 'password' | 'email'
  autoComplete: string
  maxLength?: number
  mono?: boolean
  options?: readonly { value: string; name: string }[]
}

type Props = {
  action: FormAction
  fields: readonly AreaField[]
  copy: Record<'title' | 'errorTitle' | 'send' | 'busy' | 'one' | 'many', string>
  /** Something that cannot be taken back lightly. */
  grave?: boolean
  children?: ReactNode
}

/** A form of the client area: what was typed is kept, problems stand above and beside, good news is announced. */
export function AreaForm({ action, fields, copy, grave = false, children }: Props) {
  const [state, send] = useSentForm(action, untouched)
  const { refusal, errors, serial, notice } = state
  const failed = refusal !== null || errors.length > 0
  const told = useFocusOn<HTMLDivElement>(notice && !failed ? serial : 0)
  return (
    <>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      <Problems refusal={refusal} problems={errors} serial={serial} words={copy} />
      {notice && !failed && (
        <div className="up-24 callout" role="status" tabIndex={-1} ref={told}>
          <p>{notice}</p>
        </div>
      )}
      <form className="up-28 form narrow" action={send} noValidate>
        {fields.map((field) => (
          <AreaInput
            key={field.name}
            field={field}
            value={field.type === 'password' ? '' : (state.values[field.name] ?? field.value ?? '')}
            error={errors.find((one) => one.field === field.name)?.message}
          />
        ))}
        {children}
        <div>
          <Submit className={grave ? 'button grave' : 'button'} busy={copy.busy}>
            {copy.send}
          </Submit>
        </div>
      </form>
    </>
  )
}

type InputProps = { field: AreaField; value: string; error: string | undefined }

function AreaInput({ field, value, error }: InputProps) {
  const { name, label, optional, hint, options, mono, type = 'text', ...input } = field
  const frame = { name, label, optional, hint, error }
  if (options) {
    return (
      <Field {...frame}>
        {(control) => (
          <select
            className="select"
            key={value}
            defaultValue={value}
            autoComplete={field.autoComplete}
            {...control}
          >
            {options.map((one) => (
              <option key={one.value} value={one.value}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    )
  }
  return (
    <TextField
      {...frame}
      {...(mono && { className: 'code' })}
      type={type}
      autoComplete={input.autoComplete}
      maxLength={input.maxLength ?? 200}
      autoCapitalize={type === 'text' && !mono ? undefined : 'off'}
      spellCheck={false}
      defaultValue={value}
    />
  )
}
