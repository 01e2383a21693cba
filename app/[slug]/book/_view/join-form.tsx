'use client'

import type { ReactNode } from 'react'
import { TextField } from '@/components/form/field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import type { Words } from '@/components/form/words'
import type { FormState } from '@/lib/form'

type Props = {
  state: FormState
  action: (form: FormData) => void
  copy: Record<'joinAsk' | 'joinHint' | 'join' | 'reference' | 'busy', string>
  words: Words
  children: ReactNode
}

/** The coupons of this flight, and a way to add another of the same kind. */
export function JoinForm({ state, action, copy, words, children }: Props) {
  const failed = state.refusal !== null || state.errors.length > 0
  return (
    <section className="part" aria-labelledby="coupons">
      <h2 id="coupons">{copy.joinAsk}</h2>
      {children}
      <Problems refusal={state.refusal} problems={state.errors} serial={state.serial} words={words} />
      <form className="up-16 form" action={action} noValidate>
        <TextField
          className="code"
          name="reference"
          label={copy.reference}
          hint={copy.joinHint}
          error={state.errors[0]?.message}
          aria-invalid={failed || undefined}
          maxLength={120}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          defaultValue={state.values.reference ?? ''}
        />
        <div>
          <Submit className="button line" busy={copy.busy}>
            {copy.join}
          </Submit>
        </div>
      </form>
    </section>
  )
}
