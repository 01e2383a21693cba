import type { Translator } from '@/lib/i18n/translator'

const names = [
  'activity',
  'aircraft',
  'pilot',
  'noPilot',
  'member',
  'noMember',
  'date',
  'from',
  'endDate',
  'to',
  'titleField',
  'optional',
  'beyond',
  'keep',
] as const
const shown = ['walls', 'free', 'none', 'choose', 'unchanged'] as const

export type FormWords = Record<(typeof names)[number] | (typeof shown)[number] | 'submit', string> & {
  /** Who is told, when anybody is. */
  told: string | null
  /** `{count}` errors, by how many: the first is for one. */
  problems: readonly [string, string]
}

/** What a plan's form says, for the browser. */
export function formWords(
  t: Translator<'schedule'>,
  { submit, told }: { submit: string; told: string | null },
): FormWords {
  const fields = Object.fromEntries(names.map((name) => [name, t(`form.${name}`)]))
  const refusal = Object.fromEntries(shown.map((name) => [name, t(`refusal.${name}`)]))
  const problems = [t('form.problems', { count: 1 }), t('form.problems', { count: 9 })] as const
  return { ...fields, ...refusal, submit, told, problems } as FormWords
}
