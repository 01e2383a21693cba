'use client'

import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  action: FormAction
  copy: Record<'title' | 'errorTitle' | 'problem' | 'send' | 'busy', string>
}

/** The button from the mail to the slots. */
export function SeeSlotsForm({ action, copy }: Props) {
  const [{ refusal, errors, serial }, see] = useSentForm(action, untouched)
  return (
    <>
      <title>{refusal ? copy.errorTitle : copy.title}</title>
      <Problems
        refusal={refusal}
        problems={errors}
        serial={serial}
        words={{ one: copy.problem, many: copy.problem }}
      />
      <form className="up-28 form" action={see}>
        <Submit busy={copy.busy}>{copy.send}</Submit>
      </form>
    </>
  )
}
