'use client'

import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { Wrong } from './wrong'

type Props = { action: FormAction; means: string; words: string }

/** One press, below the words of what it does. */
export function PressForm({ action, means, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  return (
    <form action={send} className="coupon-form">
      <Wrong state={state} heading="" />
      <p className="small soft">{means}</p>
      <button className="desk-button" type="submit" disabled={pending}>
        {words}
      </button>
    </form>
  )
}
