'use client'

import type { ReactNode } from 'react'
import { Problems } from '@/components/form/problems'
import { useSentForm } from '@/components/form/use-sent-form'
import { type SlotAction, slotUntouched } from './facts'
import { Nearest } from './nearest-slots'

type Props = {
  action: SlotAction
  copy: Record<'title' | 'errorTitle' | 'one' | 'nearest' | 'busy', string>
  /** Under a refusal. */
  help: ReactNode
  head: ReactNode
  months: ReactNode
  dayHead: ReactNode
  /** The rows of the day, each a submit button `slot`. Null: no day is open. */
  day: ReactNode
  after: ReactNode
}

/** Everything around choosing one slot: what stands in the way above, the months, the day as one form. */
export function SlotForm({ action, copy, help, head, months, dayHead, day, after }: Props) {
  const [state, choose, pending] = useSentForm(action, slotUntouched)
  const { refusal, errors, serial, nearest } = state
  const failed = refusal !== null || errors.length > 0
  return (
    <div>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      {head}
      <Problems refusal={refusal} problems={errors} serial={serial} words={{ one: copy.one, many: copy.one }}>
        {nearest.length > 0 ? (
          <form action={choose} className="up-16">
            <Nearest slots={nearest} title={copy.nearest} busy={copy.busy} />
          </form>
        ) : (
          help
        )}
      </Problems>
      {months}
      {day && (
        <section aria-labelledby="day">
          {dayHead}
          <form
            className="day-list"
            action={choose}
            aria-busy={pending}
            onSubmit={(event) => {
              if (pending) event.preventDefault()
            }}
          >
            {day}
          </form>
          {after}
        </section>
      )}
    </div>
  )
}
