import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { translator } from '@/lib/i18n/translator'
import { askedFor } from '../_journal/asked'
import { openJournal } from './_journal'
import { JournalView } from './_view/journal-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/journal'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'journal')
    return { title: t('title', { club: ref.name }) }
  },
)

/** The journal: who changed what, from what to what, when. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/journal'>) => {
  const staff = await staffOf((await params).slug)
  if (!staff.person.rights.includes('journal.see')) notFound()
  const locale = await requestLocale(staff.person.language)
  return <JournalView {...(await openJournal(staff, askedFor(await searchParams), locale))} />
})
