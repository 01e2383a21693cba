'use client'

import { ErrorList } from '@/components/form/error-list'
import type { FormState } from '@/lib/form'
import type { DoorWords } from './words'

type Props = { state: FormState; words: DoorWords; title: string }

/** The page's title, and what stands above a form after an answer: a refusal, or the list of fields to mend. */
export function DoorProblems({ state: { refusal, errors, serial }, words, title }: Props) {
  const failed = refusal !== null || errors.length > 0
  const count = errors.length === 1 ? words.one : words.many.replace('{count}', String(errors.length))
  return (
    <>
      <title>{failed ? words.error.replace('{title}', title) : title}</title>
      {failed && (
        <div className="up-24">
          <ErrorList title={refusal?.title ?? count} errors={errors} serial={serial}>
            {refusal?.help && <p>{refusal.help}</p>}
          </ErrorList>
        </div>
      )}
    </>
  )
}

/** The sentence beside a field. */
export function errorIn({ errors }: FormState, field: string): string | undefined {
  return errors.find((one) => one.field === field)?.message
}
