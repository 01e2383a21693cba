import type { DaySun } from '@/domain/day/days/rules'
import type { DayFlight, Grounded } from '@/domain/day/days/schema'
import type { Right } from '@/domain/doors/rights/schema'
import type { Locale } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import type { LocalDate } from '@/lib/time'

export type SheetProps = {
  t: Translator<'day'>
  slug: string
  locale: Locale
  zone: string
  date: LocalDate
  dayName: string
  now: Date
  club: string
  /** ISO 3166-1: how phone numbers are shown. */
  country: string
  base: { icao: string; name: string } | null
  sun: DaySun
  flights: readonly DayFlight[]
  grounded: readonly Grounded[]
  /** Who looks at it. */
  by: string
  weights: boolean
}

export type EveProps = {
  t: Translator<'day'>
  slug: string
  locale: Locale
  zone: string
  date: LocalDate
  country: string
  /** Whoever looks may postpone. */
  postpones: boolean
  person: { id: string; rights: readonly Right[] }
}
