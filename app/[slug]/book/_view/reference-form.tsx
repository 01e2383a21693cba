'use client'

import type { ReactNode } from 'react'
import { ErrorList } from '@/components/form/error-list'
import { TextField } from '@/components/form/field'
import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, type FormState, untouched } from '@/lib/form'

type Props = {
  initial: FormState
  action: FormAction
  trialAction: FormAction | null
  copy: Record<
    'title' | 'errorTitle' | 'problem' | 'label' | 'hint' | 'note' | 'send' | 'busy' | 'trialAsk' | 'trial',
    string
  >
  /** What to do next, by the refusal's code. */
  helps: Partial<Record<string, ReactNode>>
  find: ReactNode
}

export function ReferenceForm({ initial, action, trialAction, copy, helps, find }: Props) {
  const [asked, ask] = useSentForm(action, initial)
  const [tried, trial] = useSentForm(trialAction ?? action, untouched)
  const state = tried.serial > 0 && asked.serial === 0 ? tried : asked
  const { refusal, errors, serial } = state
  const failed = refusal !== null || errors.length > 0
  const own = refusal && helps[refusal.code]
  return (
    <>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      {failed && (
        <div className="up-24">
          <ErrorList
            title={refusal?.title ?? copy.problem}
            titleId="reference-refused"
            errors={errors}
            serial={serial}
          >
            {refusal?.help && <p>{refusal.help}</p>}
            {own}
          </ErrorList>
        </div>
      )}
      <form className="up-28 form" action={ask} noValidate>
        <TextField
          className="mono"
          name="reference"
          label={copy.label}
          hint={copy.hint}
          note={copy.note}
          error={errors[0]?.message}
          describedBy={refusal ? 'reference-refused' : undefined}
          aria-invalid={failed || undefined}
          type="text"
          required
          maxLength={120}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          defaultValue={asked.values.reference ?? ''}
        />
        <Submit busy={copy.busy}>{copy.send}</Submit>
      </form>
      <div className="up-24 aside-links">
        {!(own && refusal?.code === 'invalid_reference') && <p>{find}</p>}
        {trialAction && (
          <form action={trial}>
            <p>
              {copy.trialAsk}{' '}
              <Submit className="link-button" busy={copy.busy}>
                {copy.trial}
              </Submit>
            </p>
          </form>
        )}
      </div>
    </>
  )
}
