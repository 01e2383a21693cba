'use client'

import type { ReactNode } from 'react'
import { TextField } from '@/components/form/field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useFocusOn } from '@/components/form/use-focus-on'
import { useSentForm } from '@/components/form/use-sent-form'
import type { Words } from '@/components/form/words'
import { type FormAction, untouched } from '@/lib/form'

type Days = { from: string; to: string }

type Props = {
  action: FormAction
  words: Words
  copy: Record<'title' | 'errorTitle' | 'within' | 'emailHint' | 'change' | 'send' | 'busy', string>
  /** First and last day that may be chosen. */
  allowed: Days
  initial: Days
  /** Shown to somebody who waits already. */
  waits: ReactNode
  /** The button that leaves the list. */
  leave: ReactNode
}

/** From when to when, and where to write. Once it is noted, the fields step back behind what will happen. */
export function WaitingForm({ action, words, copy, allowed, initial, waits, leave }: Props) {
  const [state, join] = useSentForm(action, untouched)
  const { refusal, errors, serial, notice, values } = state
  const failed = refusal !== null || errors.length > 0
  const noted = notice !== null && !failed
  const answered = useFocusOn<HTMLDivElement>(noted ? serial : 0)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  const day = (name: 'from' | 'to') => ({
    name,
    label: words.labels[name],
    error: errorOf(name),
    type: 'date',
    min: allowed.from,
    max: allowed.to,
    required: true,
    defaultValue: values[name] ?? initial[name],
  })
  const form = (
    <form className="up-28 form" action={join} noValidate>
      <div className="two-columns">
        <TextField {...day('from')} note={copy.within} />
        <TextField {...day('to')} describedBy="from-note" />
      </div>
      <TextField
        name="email"
        label={words.labels.email}
        hint={copy.emailHint}
        error={errorOf('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="off"
        spellCheck={false}
        required
        maxLength={254}
        defaultValue={values.email ?? ''}
      />
      <Submit busy={copy.busy}>{copy.send}</Submit>
    </form>
  )
  return (
    <>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      <Problems refusal={refusal} problems={errors} serial={serial} words={words} />
      {noted && (
        <div className="up-24 callout" role="status" tabIndex={-1} ref={answered}>
          {notice.split('\n').map((line, index) => (
            <p className={index > 0 ? 'up-8' : undefined} key={line}>
              {line}
            </p>
          ))}
        </div>
      )}
      {!noted && waits}
      {(noted || waits) && leave}
      {noted ? (
        <details className="more" key={serial}>
          <summary>
            <span>{copy.change}</span>
          </summary>
          {form}
        </details>
      ) : (
        form
      )}
    </>
  )
}
