import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayShort, formatTime } from '@/lib/time'
import { eventWords, type KeptLine } from '../../_view/journal-words'

/**
 * A line of a booking's history in the panel's few words: a change of time from when to when, of aircraft or pilot as such, whatever
 * else happened by its own name in the journal.
 */
export function historyWords(line: KeptLine, { zone, locale }: { zone: string; locale: Locale }): string {
  const t = translator(locale, 'schedule')
  const { event, before, after } = line
  if (event === 'booking.booked') return t('history.booked')
  if (event === 'booking.cancelled') return t('history.cancelled')
  if (event === 'booking.planned') return t('history.planned')
  const [was, is] = [startOf(before), startOf(after)]
  if (was && is && was.getTime() !== is.getTime()) {
    const words = (at: Date) => `${formatDayShort(at, zone, locale)}, ${formatTime(at, zone, locale)}`
    return t('history.moved', { before: words(was), after: words(is) })
  }
  return hasNewCrew(line) ? t('history.changed') : eventWords(event, locale)
}

const startOf = (facts: KeptLine['before']) =>
  typeof facts?.start === 'string' ? new Date(facts.start) : null

const hasNewCrew = ({ before, after }: KeptLine) =>
  ['aircraftId', 'pilotId'].some((key) => before?.[key] !== after?.[key])
