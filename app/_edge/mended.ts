import type { FormState } from '@/lib/form'
import { fieldName } from '@/lib/http/form-data'

/** What is wrong with one field, as a schema says it: `message` is a key. */
export type Issue = { path: readonly PropertyKey[]; message: string }

/** How a form says what is wrong: the sentence for a key and a field; the order of the page, where the schema's is another. */
export type Labels = { say: (problem: string, field: string) => string; fields?: readonly string[] }

/** Labels over the keys that a schema may give; what is no key of these is said as `otherwise`. */
export function labelsOf<Key extends string>(
  known: readonly Key[],
  otherwise: Key,
  say: (key: Key, field: string) => string,
): Labels {
  return { say: (problem, field) => say(known.find((key) => key === problem) ?? otherwise, field) }
}

/** A schema's issues as a form shows them: one sentence a field. */
export function mended(issues: readonly Issue[], { say, fields }: Labels): FormState['errors'] {
  const first = new Map<string, string>()
  for (const { path, message } of issues) {
    const field = fieldName(path)
    if (!first.has(field)) first.set(field, say(message, field))
  }
  const errors = [...first].map(([field, message]) => ({ field, message }))
  return fields ? errors.sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field)) : errors
}
