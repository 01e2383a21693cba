'use client'

import { ErrorList } from '@/components/form/error-list'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = { action: FormAction; words: string; label?: string }

/** One button that does one thing; refused, it says why beside itself. */
export function ActButton({ action, words, label }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  return (
    <form action={send} className="act-form">
      <button className="desk-button" type="submit" disabled={pending} aria-label={label}>
        {words}
      </button>
      {state.refusal && (
        <ErrorList title={state.refusal.title} titleId={`refused-${state.serial}`} serial={state.serial}>
          {state.refusal.help && <p className="small">{state.refusal.help}</p>}
        </ErrorList>
      )}
    </form>
  )
}
