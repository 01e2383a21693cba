import '@/app/styles/desk/hits.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadCard, loadChoices } from '@/domain/resources/fleet/queries/card'
import { loadFleet, nextFlights } from '@/domain/resources/fleet/queries/fleet'
import { hitBookings } from '@/domain/schedule/replacements/queries'
import { hitsAircraft } from '@/domain/schedule/replacements/rules'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { type HitWords, hitWords } from '../../_hits/words'
import { PlaneView } from '../_view/plane-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/resources/[id]'>): Promise<Metadata> => {
    const { slug, id } = await params
    const { ref, actor, person } = await staffOf(slug)
    const { t } = hitWords(await requestLocale(person.language), ref.timeZone)
    if (!person.rights.includes('fleet.manage') || !isUuid(id)) notFound()
    const [line] = await inClub(ref, actor, (club) => loadFleet(club, new Date(), id))
    return { title: t('title', { name: line?.registration ?? t('resources'), club: ref.name }) }
  },
)

/** One aircraft of the club's: to be grounded, and put back. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/resources/[id]'>) => {
  const { slug, id } = await params
  const { ref, actor, person } = await staffOf(slug)
  if (!person.rights.includes('fleet.manage') || !isUuid(id)) notFound()
  const now = new Date()
  const words = hitWords(await requestLocale(person.language), ref.timeZone)
  const { line, flights, hits, card, choices } = await inClub(ref, actor, async (club) => ({
    line: (await loadFleet(club, now, id))[0],
    card: await loadCard(club, id).catch(noneOf),
    choices: await loadChoices(club),
    flights: await nextFlights(club, id, now),
    hits: await hitBookings(club, { aircraft: id }, now),
  }))
  if (!line || !card) notFound()
  const { done } = await searchParams
  return (
    <PlaneView
      slug={slug}
      words={words}
      line={line}
      flights={flights}
      hits={hits.filter(({ causes }) => causes.some(({ reason }) => hitsAircraft(reason))).length}
      settles={person.rights.includes('bookings.all')}
      seen={person.rights.includes('schedule.see')}
      card={card.card}
      choices={choices}
      done={doneWords(done, words)}
      now={now}
    />
  )
})

function noneOf(error: unknown): null {
  if (error instanceof Refusal && error.code === 'not_found') return null
  throw error
}

const dones = ['added', 'card', 'paper', 'dropped', 'retire', 'back'] as const

function doneWords(done: string | string[] | undefined, { t, locale }: HitWords): string | null {
  if (done === 'changed' || done === 'removed') return t(`plane.${done}`)
  const known = dones.find((one) => one === done)
  return known ? translator(locale, 'fleet')(`done.${known}`) : null
}
