import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { translator } from '@/lib/i18n/translator'
import { localDate } from '@/lib/time'
import { dayWords } from '../_plan/words'
import { askedFor } from './_model/asked'
import { openSchedule } from './_schedule'
import { ScheduleView } from './_view/schedule-view'

export const generateMetadata = pageMetadata(
  async ({ params, searchParams }: PageProps<'/[slug]/desk/schedule'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const locale = await requestLocale(person.language)
    const { date } = askedFor(await searchParams, localDate(new Date(), ref.timeZone))
    return { title: translator(locale, 'schedule')('title', { day: dayWords(date, locale), club: ref.name }) }
  },
)

/** The schedule: a day or a week of aircraft and pilots, as the address says. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/schedule'>) => {
  const staff = await staffOf((await params).slug)
  if (!staff.person.rights.includes('schedule.see')) notFound()
  const now = new Date()
  const asked = askedFor(await searchParams, localDate(now, staff.ref.timeZone))
  const locale = await requestLocale(staff.person.language)
  return <ScheduleView {...(await openSchedule(staff, asked, now, locale))} />
})
