import { type Labels, labelsOf } from '@/app/_edge/mended'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

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

/** What is wrong with the contact, in words. */
export function contactProblems({ locale }: { locale: Locale }): Labels {
  const t = translator(locale, 'account')
  const labels: Record<string, string> = contactLabels(locale)
  const say = (key: (typeof codes)[number], field: string) =>
    t(`problem.${key}`, { field: labels[field] ?? field })
  return { ...labelsOf(codes, 'empty', say), fields: Object.keys(labels) }
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
