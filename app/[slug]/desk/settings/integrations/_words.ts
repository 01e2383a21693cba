import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDate, formatDayTime } from '@/lib/time'

/** What this page says, in the reader's language and the club's zone (IANA). */
export function integrationWords(locale: Locale, zone: string) {
  const t = translator(locale, 'integrations')
  const problems = Array.from({ length: 4 }, (_, index) => t('problems', { count: index + 1 }))
  return {
    t,
    day: (instant: Date) => formatDate(instant, zone, locale),
    moment: (instant: Date) => formatDayTime(instant, zone, locale),
    form: (submit: 'makeKey' | 'connect' | 'attempt' | 'renew', once: 'keyOnce' | 'secretOnce') => ({
      submit: t(submit),
      once: t(once),
      problems,
      request: t('request'),
      answer: t('answer'),
      noAnswer: t('noAnswer'),
    }),
  }
}

export type IntegrationWords = ReturnType<typeof integrationWords>
