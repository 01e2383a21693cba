'use client'

import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import { DoorProblems, errorIn } from './door-problems'
import { SecretField } from './secret-field'
import type { DoorWords } from './words'

type Props = {
  action: FormAction
  words: DoorWords
  title: string
  /** What the password belongs to, for password managers. */
  username: string
  /** `just`: null where a password must be chosen. */
  copy: { hint: string; choose: string; ends: string; just: string | null }
}

/** What a mailed link's page offers: choose a password, or just come in. */
export function LinkForm({ action, words, title, username, copy }: Props) {
  const [state, follow] = useSentForm(action, untouched)
  return (
    <>
      <DoorProblems state={state} words={words} title={title} />
      <form className="up-28 form" action={follow} noValidate>
        <input hidden readOnly name="username" autoComplete="username" value={username} />
        <SecretField
          name="password"
          label={words.labels.newPassword}
          hint={copy.hint}
          error={errorIn(state, 'password')}
          autoComplete="new-password"
          words={words}
        />
        <div>
          <Submit busy={words.busy}>{copy.choose}</Submit>
          <p className="up-8 hint">{copy.ends}</p>
        </div>
        {copy.just && (
          <Submit className="button line" name="only" value="link" busy={words.busy}>
            {copy.just}
          </Submit>
        )}
      </form>
    </>
  )
}
