'use client'

import { ErrorList } from '@/components/form/error-list'
import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = { action: FormAction; copy: Record<'send' | 'busy' | 'label', string> }

/** The button that makes one more test platform; a refusal stands above it. */
export function SandboxForm({ action, copy }: Props) {
  const [{ refusal, serial }, send] = useSentForm(action, untouched)
  return (
    <form action={send}>
      {refusal && (
        <ErrorList title={refusal.title} serial={serial}>
          {refusal.help && <p>{refusal.help}</p>}
        </ErrorList>
      )}
      <Submit className="button small line" busy={copy.busy} label={copy.label}>
        {copy.send}
      </Submit>
    </form>
  )
}
