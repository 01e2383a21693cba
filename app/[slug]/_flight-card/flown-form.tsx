'use client'

import { ErrorList } from '@/components/form/error-list'
import { TextField } from '@/components/form/field'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Time = 'tookOff' | 'landed'

type Props = {
  action: FormAction
  sequence: number
  main: boolean
  /** `10:04` where it is known. */
  known: Record<Time, string>
  words: Record<Time, string> & {
    optional: string
    plannedTookOff: string
    plannedLanded: string
    submit: string
    /** For one and for several. */
    problems: readonly [string, string]
  }
}

/** Notes a flight as flown, with its actual times as far as they are known. */
export function FlownForm({ action, sequence, main, known, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const errorOf = (field: Time) => state.errors.find((error) => error.field === field)?.message
  const field = (name: Time, hint: string) => (
    <TextField
      key={`${name} ${known[name]}`}
      name={name}
      label={words[name]}
      optional={words.optional}
      hint={hint}
      error={errorOf(name)}
      type="time"
      className="mono"
      defaultValue={state.values[name] ?? known[name]}
    />
  )
  const { errors, refusal, serial } = state
  const count = errors.length === 1 ? words.problems[0] : words.problems[1]
  return (
    <form action={send} noValidate>
      {(refusal || errors.length > 0) && (
        <ErrorList title={refusal?.title ?? count} errors={errors} serial={serial}>
          {refusal?.help && <p>{refusal.help}</p>}
        </ErrorList>
      )}
      <input type="hidden" name="sequence" value={sequence} />
      <div className="two-columns">
        {field('tookOff', words.plannedTookOff)}
        {field('landed', words.plannedLanded)}
      </div>
      <button className={main ? 'button wide' : 'button line wide'} type="submit" disabled={pending}>
        {words.submit}
      </button>
    </form>
  )
}
