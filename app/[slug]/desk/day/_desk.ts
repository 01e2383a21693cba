import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { type Staff, staffOf } from '@/app/_edge/staff'
import { dayAsked } from '@/domain/day/days/rules'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { addDays, CALENDAR, dayInstant, formatDay, type LocalDate, localDate } from '@/lib/time'

/** Who looks at which day. */
export type DayDesk = Staff & {
  slug: string
  locale: Locale
  t: Translator<'day'>
  zone: string
  now: Date
  today: LocalDate
  date: LocalDate
  /** "samedi 5 décembre". */
  dayName: string
}

type Query = Record<string, string | string[] | undefined>

/** Opens a page of the day for those who may see it; others find no such page. */
export async function openDayDesk(slug: string, query: Query, ahead: 0 | 1 = 0): Promise<DayDesk> {
  const staff = await staffOf(slug)
  if (!staff.person.rights.includes('day.see')) notFound()
  const locale = await requestLocale(staff.person.language)
  const now = new Date()
  const zone = staff.ref.timeZone
  const today = localDate(now, zone)
  const date = dayAsked(query.date, addDays(today, ahead))
  const dayName = formatDay(dayInstant(date), CALENDAR, locale)
  return { ...staff, slug, locale, t: translator(locale, 'day'), zone, now, today, date, dayName }
}

/** What a page of the day is called in the browser's tab. */
export async function dayTitle(
  slug: string,
  name: 'sheet.heading' | 'run.heading' | 'nav.eve' | 'register.heading',
) {
  const { ref, person } = await staffOf(slug)
  const t = translator(await requestLocale(person.language), 'day')
  return { title: t('title', { name: t(name), club: ref.name }) }
}
