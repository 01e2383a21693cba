'use client'

import type { ReactNode } from 'react'
import { TextField } from '@/components/form/field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  action: FormAction
  sent: ReactNode
  copy: Record<'title' | 'errorTitle' | 'problem' | 'correct' | 'label' | 'hint' | 'send' | 'busy', string>
}

/** The address written to, and a way to mend a mistyped one. */
export function EmailForm({ action, sent, copy }: Props) {
  const [state, send] = useSentForm(action, untouched)
  const { refusal, errors, serial, notice, values } = state
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
      <div role="status">{notice ? <p className="note">{notice}</p> : sent}</div>
      <details className="more" open={failed || undefined}>
        <summary>
          <span>{copy.correct}</span>
        </summary>
        <form className="form" action={send} noValidate>
          <TextField
            name="email"
            label={copy.label}
            hint={copy.hint}
            error={errors[0]?.message}
            type="email"
            inputMode="email"
            autoComplete="email"
            autoCapitalize="off"
            spellCheck={false}
            required
            maxLength={254}
            defaultValue={values.email ?? ''}
          />
          <div>
            <Submit className="button line" busy={copy.busy}>
              {copy.send}
            </Submit>
          </div>
        </form>
      </details>
    </>
  )
}
