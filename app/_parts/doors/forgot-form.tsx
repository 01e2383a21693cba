'use client'

import { TextField } from '@/components/form/field'
import { Submit } from '@/components/form/submit'
import { useFocusOn } from '@/components/form/use-focus-on'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { DoorProblems, errorIn } from './door-problems'
import type { DoorWords } from './words'

type Props = {
  action: FormAction
  words: DoorWords
  title: string
  copy: Record<'send' | 'nothing', string>
  /** Beside another form of the page that has fields of the same names. */
  className?: string
}

/** Asks for a link; the answer is the same whoever asks. */
export function ForgotForm({ action, words, title, copy, className = 'btn' }: Props) {
  const [state, ask] = useSentForm(action, untouched)
  const { notice, serial } = state
  const answered = useFocusOn<HTMLDivElement>(notice ? serial : 0)
  return (
    <>
      <DoorProblems state={state} words={words} title={title} />
      {notice && (
        <div className="up-24 callout" role="status" tabIndex={-1} ref={answered}>
          <p>{notice}</p>
          <p className="up-8">{copy.nothing}</p>
        </div>
      )}
      <form className="up-28 form" action={ask} noValidate>
        <TextField
          name="identifier"
          label={words.labels.identifier}
          error={errorIn(state, 'identifier')}
          autoComplete="username"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          required
          maxLength={254}
          defaultValue={state.values.identifier ?? ''}
        />
        <Submit className={className} busy={words.busy}>
          {copy.send}
        </Submit>
      </form>
    </>
  )
}
