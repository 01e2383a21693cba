'use client'

import { TextField } from '@/components/form/field'
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
  send: string
  /** Where to go on to, as it was asked; the action judges it. */
  next: string
}

export function LoginForm({ action, words, title, send, next }: Props) {
  const [state, enter] = useSentForm(action, untouched)
  return (
    <>
      <DoorProblems state={state} words={words} title={title} />
      <form className="up-28 form" action={enter} noValidate>
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
        <SecretField
          name="password"
          label={words.labels.password}
          error={errorIn(state, 'password')}
          autoComplete="current-password"
          words={words}
        />
        {next && <input type="hidden" name="next" value={next} />}
        <Submit busy={words.busy}>{send}</Submit>
      </form>
    </>
  )
}
