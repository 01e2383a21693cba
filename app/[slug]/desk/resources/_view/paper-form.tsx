'use client'

import { TextField } from '@/components/form/field'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { Problems } from './problems'

type Props = {
  action: FormAction
  words: Record<'name' | 'expiresOn' | 'blocking' | 'submit', string>
  headings: readonly string[]
}

/** A paper of an aircraft with its last day; one of the same name gets this day. */
export function PaperForm({ action, words, headings }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const shared = (name: 'name' | 'expiresOn') => ({
    name,
    label: words[name],
    defaultValue: state.values[name] ?? '',
    error: state.errors.find(({ field }) => field === name)?.message,
  })
  return (
    <form action={send} className="group fact-form" noValidate>
      <Problems state={state} of="paper" headings={headings} />
      <div className="fact-fields" key={state.serial}>
        <TextField {...shared('name')} maxLength={60} />
        <TextField {...shared('expiresOn')} type="date" />
      </div>
      <label className="check">
        <input
          type="checkbox"
          name="blocking"
          key={state.serial}
          defaultChecked={state.serial === 0 || state.values.blocking === 'on'}
        />
        <span>{words.blocking}</span>
      </label>
      <button type="submit" className="desk-button" disabled={pending}>
        {words.submit}
      </button>
    </form>
  )
}
