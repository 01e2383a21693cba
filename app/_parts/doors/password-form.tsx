'use client'

import { Submit } from '@/components/form/submit'
import { useFocusOn } from '@/components/form/use-focus-on'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { DoorProblems, errorIn } from './door-problems'
import { SecretField } from './secret-field'
import type { DoorWords } from './words'

type Props = {
  action: FormAction
  words: DoorWords
  title: string
  username: string
  copy: Record<'hint' | 'change' | 'ends', string>
}

/** Another password, by who knows the one until now. */
export function PasswordForm({ action, words, title, username, copy }: Props) {
  const [state, change] = useSentForm(action, untouched)
  const { notice, serial } = state
  const answered = useFocusOn<HTMLDivElement>(notice ? serial : 0)
  return (
    <>
      <DoorProblems state={state} words={words} title={title} />
      {notice && (
        <div className="up-24 callout" role="status" tabIndex={-1} ref={answered}>
          <p>{notice}</p>
        </div>
      )}
      <form className="up-24 form" action={change} noValidate>
        <input hidden readOnly name="username" autoComplete="username" value={username} />
        <SecretField
          name="current"
          label={words.labels.current}
          error={errorIn(state, 'current')}
          autoComplete="current-password"
          words={words}
        />
        <SecretField
          name="password"
          label={words.labels.newPassword}
          hint={copy.hint}
          error={errorIn(state, 'password')}
          autoComplete="new-password"
          words={words}
        />
        <div>
          <Submit busy={words.busy}>{copy.change}</Submit>
          <p className="up-8 hint">{copy.ends}</p>
        </div>
      </form>
    </>
  )
}
