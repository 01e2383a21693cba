import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** Which of the three doors a page belongs to. */
export type DoorKind = 'account' | 'club' | 'operator'

/** The sentences that the forms of a door need in the browser, made on the server. */
export type DoorWords = {
  labels: Readonly<Record<'identifier' | 'password' | 'newPassword' | 'current', string>>
  show: string
  hide: string
  showLong: string
  hideLong: string
  busy: string
  one: string
  many: string
  /** Prefixes a page's title when something stands in the way; `{title}` stands for it. */
  error: string
}

export function doorWords(locale: Locale, door: DoorKind): DoorWords {
  const t = translator(locale, 'doors')
  return {
    labels: {
      identifier: t(`login.identifier.${door}`),
      password: t('password'),
      newPassword: t('link.newPassword'),
      current: t('sessions.current'),
    },
    show: t('show'),
    hide: t('hide'),
    showLong: t('showLong'),
    hideLong: t('hideLong'),
    busy: t('busy'),
    one: t('problem.count', { count: 1 }),
    many: t('problem.count', { count: 2 }).replace('2', '{count}'),
    error: t('error', { title: '{title}' }),
  }
}

/** "Mot de passe et connexions - Envol". */
export function doorTitle(locale: Locale, name: string, where: string): string {
  return translator(locale, 'doors')('page', { name, where })
}

const problems = ['empty', 'long', 'passwordShort', 'passwordLong', 'passwordCommon'] as const

/** The sentence for what a schema found wrong with a field. */
export function problemIn(locale: Locale, problem: string, field: string): string {
  const known = problems.find((one) => one === problem) ?? 'empty'
  return translator(locale, 'doors')(`problem.${known}`, { field })
}
