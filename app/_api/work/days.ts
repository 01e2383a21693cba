import { invalid } from '@/app/_edge/read-input'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { addDays, type LocalDate } from '@/lib/time'

const MOST_DAYS = 31

/** Refuses `validation_failed` unless the days are in order and, both included, 31 at most. */
export function refuseLongSpan({ from, to }: { from: LocalDate; to: LocalDate }, locale: Locale): void {
  const t = translator(locale, 'api')
  if (to < from) throw invalid({ pointer: '#/to', detail: t('wrongOrder') })
  if (to > addDays(from, MOST_DAYS - 1)) throw invalid({ pointer: '#/to', detail: t('tooManyDays') })
}
