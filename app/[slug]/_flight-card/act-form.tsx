'use client'

import type { ReactNode } from 'react'
import { ErrorList } from '@/components/form/error-list'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  action: FormAction
  submit: string
  /** What the button itself sends. */
  value?: { name: string; value: string }
  main?: boolean
  children?: ReactNode
}

/** One act on a flight by one button; why it was refused stands above it. */
export function ActForm({ action, submit, value, main = false, children }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  return (
    <form action={send} noValidate>
      {state.refusal && (
        <ErrorList title={state.refusal.title} serial={state.serial}>
          {state.refusal.help && <p>{state.refusal.help}</p>}
        </ErrorList>
      )}
      {children}
      <button
        className={main ? 'button wide' : 'button line wide'}
        type="submit"
        disabled={pending}
        {...value}
      >
        {submit}
      </button>
    </form>
  )
}
