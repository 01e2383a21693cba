import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { translator } from '@/lib/i18n/translator'
import { localDate } from '@/lib/time'
import { askedFor } from './_asked'
import { WeatherView } from './_view/weather-view'
import { openWeather } from './_weather'
import { postpone, reopen } from './actions'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/weather'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'weather')
    return { title: t('title', { name: t('heading'), club: ref.name }) }
  },
)

/** Bad weather: which flights, why, whom it hits and what they will read; only the button acts. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/weather'>) => {
  const { slug } = await params
  const { ref, actor, person } = await staffOf(slug)
  if (!person.rights.includes('bookings.all')) notFound()
  const now = new Date()
  const asked = askedFor(await searchParams, localDate(now, ref.timeZone))
  const weather = await inClub(ref, actor, (club) => openWeather(club, asked, now))
  const { date, span, from, to, booking } = weather.asked
  const query = new URLSearchParams({ date, span, from, to, ...(booking ? { booking } : {}) })
  return (
    <WeatherView
      {...weather}
      locale={await requestLocale(person.language)}
      slug={slug}
      zone={ref.timeZone}
      action={postpone.bind(null, slug, String(query))}
      reopenAction={reopen.bind(null, slug, String(query))}
    />
  )
})
