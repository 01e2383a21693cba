'use client'

import type { ReactNode } from 'react'
import { ErrorList } from '@/components/form/error-list'
import type { FormState } from '@/lib/form'
import { type FieldProblem, problemsTitle, type Words } from './words'

type Props = {
  refusal: FormState['refusal']
  problems: readonly FieldProblem[]
  serial: number
  words: Pick<Words, 'one' | 'many'>
  /** What to do next, by the refusal's code. */
  helps?: Partial<Record<string, ReactNode>>
  children?: ReactNode
}

/** What stands above a form after an answer: a refusal with its way out, or the list of fields to mend. */
export function Problems({ refusal, problems, serial, words, helps = {}, children }: Props) {
  if (refusal === null && problems.length === 0) return null
  return (
    <div className="up-24">
      <ErrorList
        title={refusal?.title ?? problemsTitle(words, problems.length)}
        errors={problems}
        serial={serial}
      >
        {refusal?.help && <p>{refusal.help}</p>}
        {refusal && helps[refusal.code]}
        {children}
      </ErrorList>
    </div>
  )
}
