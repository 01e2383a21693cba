'use client'

import { useEffect, useState } from 'react'
import { Field } from '@/components/form/field'
import type { DoorWords } from './words'

type Props = {
  name: string
  label: string
  hint?: string
  error?: string | undefined
  autoComplete: 'current-password' | 'new-password'
  words: DoorWords
}

/** A password, which can be shown while it is typed where there is JavaScript. */
export function SecretField({ name, label, hint, error, autoComplete, words }: Props) {
  const [alive, setAlive] = useState(false)
  const [shown, setShown] = useState(false)
  useEffect(() => setAlive(true), [])
  return (
    <Field {...{ name, label, hint, error }}>
      {(control) => (
        <span className="secret">
          <input
            {...control}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={400}
            required
          />
          {alive && (
            <button
              type="button"
              className="link-button"
              aria-label={shown ? words.hideLong : words.showLong}
              onClick={() => setShown(!shown)}
            >
              {shown ? words.hide : words.show}
            </button>
          )}
        </span>
      )}
    </Field>
  )
}
