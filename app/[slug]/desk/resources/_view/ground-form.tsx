'use client'

import { TextField } from '@/components/form/field'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { Problems } from './problems'

type Name = 'date' | 'from' | 'endDate' | 'to' | 'reason'

type Props = {
  action: FormAction
  today: string
  words: Record<Name | 'reasonHint' | 'submit', string>
  headings: readonly string[]
}

/** From when to when an aircraft is out of service, and why. */
export function GroundForm({ action, today, words, headings }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const values: Partial<Record<Name, string>> = { date: today, from: '08:00', endDate: today, to: '20:00' }
  const shared = (name: Name) => ({
    name,
    label: words[name],
    defaultValue: state.values[name] ?? values[name],
    error: state.errors.find(({ field }) => field === name)?.message,
  })
  return (
    <form action={send} className="group fact-form" noValidate>
      <Problems state={state} of="ground" headings={headings} />
      <div className="fact-fields">
        <TextField key={`date-${state.serial}`} {...shared('date')} type="date" min={today} />
        <TextField key={`from-${state.serial}`} {...shared('from')} type="time" />
        <TextField key={`endDate-${state.serial}`} {...shared('endDate')} type="date" min={today} />
        <TextField key={`to-${state.serial}`} {...shared('to')} type="time" />
      </div>
      <TextField
        key={`reason-${state.serial}`}
        {...shared('reason')}
        hint={words.reasonHint}
        maxLength={200}
      />
      <button type="submit" className="desk-button primary" disabled={pending}>
        {words.submit}
      </button>
    </form>
  )
}
