import '@/app/styles/desk/form.css'
import '@/app/styles/desk/imports.css'
import type { Metadata } from 'next'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { Follow } from '@/components/ui/follow'
import { translator } from '@/lib/i18n/translator'
import { isWorking, openImport, stepOf } from './_import'
import { ImportView } from './_view/import-view'

export const generateMetadata = pageMetadata(
  async ({ params }: PageProps<'/[slug]/desk/imports/[id]'>): Promise<Metadata> => {
    const { ref, person } = await staffOf((await params).slug)
    const t = translator(await requestLocale(person.language), 'imports')
    return { title: t('title', { name: t('one'), club: ref.name }) }
  },
)

/** One import: what is found in its file, how it is read, bringing it in, taking it back. */
export default page(async ({ params }: PageProps<'/[slug]/desk/imports/[id]'>) => {
  const { slug, id } = await params
  const staff = await staffOf(slug)
  const locale = await requestLocale(staff.person.language)
  const open = await openImport(staff, id, locale)
  const href = `/${slug}/desk/imports/${id}/progress.json`
  return (
    <>
      <ImportView {...open} />
      {isWorking(open.line) && <Follow href={href} stage={stepOf(open.line)} />}
    </>
  )
})
