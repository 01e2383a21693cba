import { ErrorList } from '@/components/form/error-list'
import type { FormState } from '@/lib/form'

/** What was mistyped, under this heading, or why it is refused. */
export function Wrong({ state, heading }: { state: FormState; heading: string }) {
  if (state.refusal)
    return (
      <ErrorList title={state.refusal.title} serial={state.serial}>
        {state.refusal.help && <p className="small">{state.refusal.help}</p>}
      </ErrorList>
    )
  if (state.errors.length === 0) return null
  return <ErrorList title={heading} errors={state.errors} serial={state.serial} />
}
