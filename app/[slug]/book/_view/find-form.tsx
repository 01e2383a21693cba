'use client'

import type { ReactNode } from 'react'
import { TextField } from '@/components/form/field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useFocusOn } from '@/components/form/use-focus-on'
import { useSentForm } from '@/components/form/use-sent-form'
import type { Words } from '@/components/form/words'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  action: FormAction
  words: Words
  copy: Record<'title' | 'errorTitle' | 'referenceHint' | 'emailHint' | 'send' | 'busy', string>
  /** What else can be done, under the answer. */
  after: ReactNode
}

export function FindForm({ action, words, copy, after }: Props) {
  const [state, find] = useSentForm(action, untouched)
  const { refusal, errors, serial, notice, values } = state
  const failed = refusal !== null || errors.length > 0
  const answered = useFocusOn<HTMLDivElement>(notice ? serial : 0)
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      <Problems refusal={refusal} problems={errors} serial={serial} words={words} />
      {notice && !failed && (
        <div className="up-24 callout" role="status" tabIndex={-1} ref={answered}>
          <p>{notice}</p>
          {after}
        </div>
      )}
      <form className="up-28 form" action={find} noValidate>
        <TextField
          className="mono"
          name="reference"
          label={words.labels.reference}
          hint={copy.referenceHint}
          error={errorOf('reference')}
          required
          maxLength={120}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          defaultValue={values.reference ?? ''}
        />
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
    </>
  )
}
