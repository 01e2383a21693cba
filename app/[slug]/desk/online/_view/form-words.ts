import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const names = [
  'enabled',
  'open',
  'offers',
  'offersNote',
  'with',
  'withNote',
  'fleet',
  'crew',
  'capHead',
  'hours',
  'hoursNote',
  'day',
  'until',
  'pace',
  'step',
  'notice',
  'horizon',
  'cutoff',
  'limits',
  'half',
  'halfNote',
  'sunrise',
  'sunset',
  'coupons',
  'judged',
  'flight',
  'booking',
  'grace',
  'save',
  'preview',
  'undo',
  'reload',
] as const

export type OnlineWords = Record<(typeof names)[number], string> & {
  /** By how many fields are to be corrected, from one on. */
  headings: string[]
  /** `Record<range>`: "Plage 1". */
  ranges: string[]
  aside: Record<'heading' | 'of' | 'wrong' | 'working', string>
}

const MOST = 12

/** What the form of external bookings says, for the browser. */
export function onlineWords(locale: Locale): OnlineWords {
  const t = translator(locale, 'online')
  const fields = Object.fromEntries(names.map((name) => [name, t(`form.${name}`)])) as Record<
    (typeof names)[number],
    string
  >
  const counts = Array.from({ length: MOST }, (_, index) => index + 1)
  return {
    ...fields,
    headings: counts.map((count) => t('form.problems', { count })),
    ranges: counts.map((number) => t('form.range', { number })),
    aside: {
      heading: t('preview.heading'),
      of: t('preview.of'),
      wrong: t('preview.wrong'),
      working: t('preview.working'),
    },
  }
}
