'use client'

import { type InputHTMLAttributes, type ReactNode, useEffect, useState } from 'react'
import { Field } from './field'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'type'> & {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** The words of the button that shows what is typed. */
  show: string
  hide: string
}

/** A password, never given back by the server; where there is a script it can be shown. */
export function PasswordField({ name, label, hint, error, show, hide, ...input }: Props) {
  const [alive, setAlive] = useState(false)
  const [shown, setShown] = useState(false)
  useEffect(() => setAlive(true), [])
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      {(control) => (
        <>
          <input
            className="input"
            type={shown ? 'text' : 'password'}
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={400}
            required
            {...input}
            {...control}
          />
          {alive && (
            <button
              type="button"
              className="link-button"
              aria-controls={control.id}
              onClick={() => setShown(!shown)}
            >
              {shown ? hide : show}
            </button>
          )}
        </>
      )}
    </Field>
  )
}
