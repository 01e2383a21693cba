import '@/app/styles/desk/hits.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { hitWords } from '../_hits/words'
import { hitsAsked, settledCount } from './_asked'
import { openHits } from './_hits'
import { HitsView } from './_view/hits-view'
import { settle } from './actions'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/replacements'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const { t } = hitWords(await requestLocale(person.language), ref.timeZone)
    return { title: t('title', { name: t('hits.heading'), club: ref.name }) }
  },
)

/** Bookings that a grounding, an absence, a paper or a pilot's no hits: what fits instead, settled in one go. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/replacements'>) => {
  const { slug } = await params
  const { ref, actor, person } = await staffOf(slug)
  if (!person.rights.includes('bookings.all')) notFound()
  const now = new Date()
  const query = await searchParams
  const filter = hitsAsked(query)
  const found = await inClub(ref, actor, (club) => openHits(club, filter, now))
  const kept = String(new URLSearchParams(Object.entries(filter)))
  return (
    <HitsView
      {...found}
      slug={slug}
      words={hitWords(await requestLocale(person.language), ref.timeZone)}
      filter={filter}
      done={settledCount(query)}
      seen={person.rights.includes('schedule.see')}
      now={now}
      action={settle.bind(null, slug, kept)}
    />
  )
})
