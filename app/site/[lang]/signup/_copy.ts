import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { fields, problemSentence, problemsTitle } from './_words'

const domainProblems = ['domain', 'domainHyphens', 'domainLength', 'taken'] as const

/** The sentences of the form, made on the server: no translator travels. */
export function signupCopy(locale: Locale) {
  const t = translator(locale, 'signup')
  const title = `${t('metaTitle')} - Envol`
  return {
    title,
    errorTitle: t('errorTitle', { title }),
    labels: Object.fromEntries(fields.map((field) => [field, t(`label.${field}`)])),
    /** Of a domain name, while it is typed. */
    domain: Object.fromEntries(
      domainProblems.map((problem) => [problem, problemSentence(locale, 'domainName', problem)]),
    ),
    problem: { one: problemsTitle(locale, 1), many: problemsTitle(locale, 2).replace('2', '{count}') },
    structure: t('group.structure'),
    contact: t('group.contact'),
    place: t('group.place'),
    optional: t('optional'),
    choose: t('choose'),
    followsCountry: t('followsCountry'),
    domainHint: t.markup('domainHint', { address: () => '{address}' }),
    domainPlace: t('domainPlace'),
    domainRule: t('domainRule'),
    domainFree: t('domainFree'),
    domainSuggestions: t('domainSuggestions'),
    host: env().APP_URL.replace(/^https?:\/\//, ''),
    emailHint: t('emailHint'),
    phoneHint: t('phoneHint'),
    trap: t('trap'),
    send: t('send'),
    busy: t('busy'),
  }
}

export type SignupCopy = ReturnType<typeof signupCopy>
