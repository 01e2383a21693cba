import '@/app/styles/desk/caller.css'
import '@/app/styles/desk/form.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { translator } from '@/lib/i18n/translator'
import { heardIn } from './_asked'
import { openCaller } from './_caller'
import { CallerView } from './_view/caller-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/bookings/new'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'caller')
    return { title: t('title', { name: t('heading'), club: ref.name }) }
  },
)

/** A booking for somebody on the telephone: the coupon, who flies, a day and a start. Each answer is in the address. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/bookings/new'>) => {
  const { slug } = await params
  const { ref, actor, person } = await staffOf(slug)
  if (!person.rights.includes('bookings.all')) notFound()
  const now = new Date()
  const heard = heardIn(await searchParams)
  const caller = await inClub(ref, actor, (club) => openCaller(club, heard, now))
  const locale = await requestLocale(person.language)
  return (
    <CallerView slug={slug} zone={ref.timeZone} locale={locale} heard={heard} caller={caller} now={now} />
  )
})
