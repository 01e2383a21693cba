'use client'

import { TextField } from '@/components/form/field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useFocusOn } from '@/components/form/use-focus-on'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  /** With a field `email`: to that address instead. */
  action: FormAction
  copy: Record<
    'title' | 'errorTitle' | 'problem' | 'resend' | 'correct' | 'label' | 'hint' | 'send' | 'busy',
    string
  >
}

/** The mail once more, or to another address. */
export function SentForms({ action, copy }: Props) {
  const [state, send] = useSentForm(action, untouched)
  const { refusal, errors, notice, serial, values } = state
  const failed = refusal !== null || errors.length > 0
  const done = useFocusOn<HTMLParagraphElement>(notice ? serial : 0)
  return (
    <>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      <Problems
        refusal={refusal}
        problems={errors}
        serial={serial}
        words={{ one: copy.problem, many: copy.problem }}
      />
      <div role="status">
        {notice && !failed && (
          <p className="up-16 success-line" tabIndex={-1} ref={done}>
            {notice}
          </p>
        )}
      </div>
      <form className="up-16" action={send}>
        <Submit className="button line" busy={copy.busy}>
          {copy.resend}
        </Submit>
      </form>
      <details className="up-16 more" open={errors.length > 0 || undefined}>
        <summary>
          <span>{copy.correct}</span>
        </summary>
        <form className="form short" action={send} noValidate>
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
