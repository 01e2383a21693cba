'use client'

import type { ReactNode } from 'react'
import { ErrorList } from '@/components/form/error-list'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = { action: FormAction; button: string; filled: boolean; children?: ReactNode }

/** One button, and what it was refused for. `children` stand beside it. */
export function PressForm({ action, button, filled, children }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  return (
    <form action={send}>
      {state.refusal && (
        <ErrorList title={state.refusal.title} serial={state.serial}>
          <p>{state.refusal.help}</p>
        </ErrorList>
      )}
      <div className="acts">
        <button type="submit" className={filled ? 'desk-button primary' : 'desk-button'} disabled={pending}>
          {button}
        </button>
        {children}
      </div>
    </form>
  )
}
