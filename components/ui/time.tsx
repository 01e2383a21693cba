import type { Locale } from '@/lib/i18n/locale'
import { clock, isoLocal } from '@/lib/time'
import { Clock, type ClockFace } from './clock'

export function ClockTime({ instant, zone, locale }: { instant: Date; zone: string; locale: Locale }) {
  return <Clock {...clockFace(instant, zone)} locale={locale} />
}

/** The same as facts, for lists that the browser draws. */
export function clockFace(instant: Date, zone: string): ClockFace {
  return { at: isoLocal(instant, zone), ...clock(instant, zone) }
}
