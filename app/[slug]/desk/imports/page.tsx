import '@/app/styles/desk/form.css'
import '@/app/styles/desk/imports.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { listImports } from '@/domain/imports/imports/queries/imports'
import { kindsFor } from '@/domain/imports/imports/rules/rights'
import { translator } from '@/lib/i18n/translator'
import { ImportsView } from './_view/imports-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/imports'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'imports')
    return { title: t('title', { name: t('heading'), club: ref.name }) }
  },
)

/** Files that other systems wrote: one to bring, and those that were brought. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/imports'>) => {
  const { ref, actor, person } = await staffOf((await params).slug)
  const kinds = kindsFor(person.rights)
  if (kinds.length === 0) notFound()
  const lines = await inClub(ref, actor, (club) => listImports(club, kinds))
  const asked = (await searchParams).kind
  const locale = await requestLocale(person.language)
  const kind = kinds.find((one) => one === asked) ?? kinds[0] ?? 'coupons'
  return <ImportsView locale={locale} club={ref} kinds={kinds} kind={kind} lines={lines} />
})
