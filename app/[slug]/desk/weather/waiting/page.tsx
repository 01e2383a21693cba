import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadSettings } from '@/domain/club/clubs/queries'
import { mayRunDay } from '@/domain/day/flying/rules'
import { loadUnrebooked } from '@/domain/schedule/postponements/queries'
import { translator } from '@/lib/i18n/translator'
import { toMinutes } from '@/lib/time'
import { WaitingView } from '../_view/waiting-view'
import { closeLine, tickCall } from './actions'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/weather/waiting'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'weather')
    return { title: t('title', { name: t('waiting.heading'), club: ref.name }) }
  },
)

/** Whose flight was postponed and who has not chosen another slot: they stay here until they have. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/weather/waiting'>) => {
  const { slug } = await params
  const { done, wrong } = await searchParams
  const { ref, actor, person } = await staffOf(slug)
  if (!mayRunDay(person.rights)) notFound()
  const now = new Date()
  const { lines, country } = await inClub(ref, actor, async (club) => ({
    lines: await loadUnrebooked(club, now),
    country: (await loadSettings(club)).country,
  }))
  return (
    <WaitingView
      locale={await requestLocale(person.language)}
      slug={slug}
      zone={ref.timeZone}
      country={country}
      made={toMinutes(now)}
      rights={person.rights}
      lines={lines}
      done={typeof done === 'string' && /^\d{1,4}$/.test(done) ? Number(done) : null}
      tick={tickCall.bind(null, slug)}
      close={closeLine.bind(null, slug)}
      wrong={wrong === 'wordMissing' || wrong === 'changed' ? wrong : null}
    />
  )
})
