import { ErrorList } from '@/components/form/error-list'
import { fieldId } from '@/components/form/field-id'
import type { FormState } from '@/lib/form'

/** What stands in the way of a form, above it. `headings`: by how many fields are to be corrected, from one on. */
export function Problems({
  state,
  of,
  headings,
}: {
  state: FormState
  of: string
  headings: readonly string[]
}) {
  const { refusal, errors, serial } = state
  if (refusal) {
    return (
      <ErrorList title={refusal.title} titleId={`${fieldId(of)}-refusal`} errors={errors} serial={serial}>
        <p>{refusal.help}</p>
      </ErrorList>
    )
  }
  if (errors.length === 0) return null
  const title = headings[errors.length - 1] ?? headings.at(-1)
  return <ErrorList title={title} titleId={`${fieldId(of)}-errors`} errors={errors} serial={serial} />
}
