'use client'

import { PasswordField } from '@/components/form/password-field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  action: FormAction
  email: string
  asksPassword: boolean
  copy: Record<
    'title' | 'errorTitle' | 'problem' | 'password' | 'hint' | 'show' | 'hide' | 'account' | 'send' | 'busy',
    string
  >
}

export function ConfirmForm({ action, email, asksPassword, copy }: Props) {
  const [state, send] = useSentForm(action, untouched)
  const { refusal, errors, serial } = state
  const failed = refusal !== null || errors.length > 0
  return (
    <>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      <Problems
        refusal={refusal}
        problems={errors}
        serial={serial}
        words={{ one: copy.problem, many: copy.problem }}
      />
      <form className="form short" action={send} noValidate>
        {asksPassword && (
          <>
            {/* Tells password managers whose password this is. */}
            <input
              type="email"
              className="visually-hidden"
              name="username"
              autoComplete="username"
              value={email}
              readOnly
              tabIndex={-1}
              aria-hidden="true"
            />
            <PasswordField
              name="password"
              label={copy.password}
              hint={copy.hint}
              error={errors[0]?.message}
              show={copy.show}
              hide={copy.hide}
              autoComplete="new-password"
            />
          </>
        )}
        <Submit className="button wide" busy={copy.busy}>
          {copy.send}
        </Submit>
      </form>
    </>
  )
}
