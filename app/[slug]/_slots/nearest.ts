import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime, formatTime } from '@/lib/time'
import type { NearestSlot, SlotOption } from './facts'

/** Puts free slots into words, for the answer to someone who came second. */
export function nearestSlots(locale: Locale, zone: string, slots: readonly SlotOption[]): NearestSlot[] {
  const t = translator(locale, 'booking')
  return slots.map(({ id, start, meetAt }) => {
    const when = formatDayTime(new Date(start), zone, locale)
    const meet = t('slot.meet', { time: formatTime(new Date(meetAt), zone, locale) })
    return { id, when, meet, spoken: t('slot.choose', { time: when, meet }) }
  })
}
