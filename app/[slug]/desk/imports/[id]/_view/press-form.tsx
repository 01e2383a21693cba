'use client'

import { ErrorList } from '@/components/form/error-list'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = { action: FormAction; means?: string; words: string; primary?: boolean }

/** One press, below the words of what it does. */
export function PressForm({ action, means, words, primary = false }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  return (
    <form action={send} className="desk-form">
      {state.refusal && (
        <ErrorList title={state.refusal.title} serial={state.serial}>
          {state.refusal.help && <p>{state.refusal.help}</p>}
        </ErrorList>
      )}
      {means && <p className="small soft">{means}</p>}
      <div className="acts">
        <button className={primary ? 'desk-button primary' : 'desk-button'} type="submit" disabled={pending}>
          {words}
        </button>
      </div>
    </form>
  )
}
