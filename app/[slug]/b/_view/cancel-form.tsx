'use client'

import { Field } from '@/components/form/field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  action: FormAction
  copy: Record<'title' | 'errorTitle' | 'problem' | 'reason' | 'optional' | 'hint' | 'send' | 'busy', string>
}

export function CancelForm({ action, copy }: Props) {
  const [state, cancel] = useSentForm(action, untouched)
  const { refusal, errors, serial, values } = state
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
      <form className="up-28 form" action={cancel} noValidate>
        <Field
          name="reason"
          label={copy.reason}
          optional={copy.optional}
          note={copy.hint}
          error={errors[0]?.message}
        >
          {(control) => (
            <textarea
              className="input"
              rows={3}
              maxLength={300}
              defaultValue={values.reason ?? ''}
              {...control}
            />
          )}
        </Field>
        <Submit busy={copy.busy}>{copy.send}</Submit>
      </form>
    </>
  )
}
