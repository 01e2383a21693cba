import type { FormState } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Issue = { path: readonly PropertyKey[]; message: string }
const problems = ['day', 'time', 'order', 'past', 'far', 'weekday'] as const

/** What is wrong with hours that were typed, each field once, in words. */
export function mendedHours(issues: readonly Issue[], locale: Locale): FormState['errors'] {
  const t = translator(locale, 'people')
  const first = new Map<string, string>()
  for (const { path, message } of issues) {
    const field = String(path[0])
    const problem = problems.find((one) => one === message) ?? 'time'
    if (!first.has(field)) first.set(field, t(`problem.${problem}`))
  }
  return [...first].map(([field, message]) => ({ field, message }))
}
