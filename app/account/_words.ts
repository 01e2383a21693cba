import { fieldName } from '@/lib/http/form-data'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Issue = { path: readonly PropertyKey[]; message: string }

/** Labels by field name, in the order of the page. */
export function contactLabels(locale: Locale) {
  const t = translator(locale, 'account')
  return {
    firstName: t('field.firstName'),
    lastName: t('field.lastName'),
    organisation: t('field.organisation'),
    phone: t('field.phone'),
    country: t('field.country'),
    language: t('field.language'),
  }
}

const codes = ['empty', 'long', 'phone'] as const

/** A schema's issues as `FormState.errors`: one sentence per field, in the order of the labels. */
export function accountProblems(
  locale: Locale,
  labels: Readonly<Record<string, string>>,
  issues: readonly Issue[],
) {
  const t = translator(locale, 'account')
  return Object.entries(labels).flatMap(([field, label]) => {
    const issue = issues.find(({ path }) => fieldName(path) === field)
    const code = codes.find((known) => known === issue?.message) ?? 'empty'
    return issue ? [{ field, message: t(`problem.${code}`, { field: label }) }] : []
  })
}

/** What a form of the client area says besides its fields. */
export function formCopy(locale: Locale, name: string, send: string) {
  const t = translator(locale, 'account')
  return {
    title: t('title', { name }),
    errorTitle: t('errorTitle', { name }),
    send,
    busy: t('busy'),
    one: t('problem.count', { count: 1 }),
    many: t('problem.count', { count: 2 }).replace('2', '{count}'),
  }
}
