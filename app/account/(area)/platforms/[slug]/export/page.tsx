import { notFound } from 'next/navigation'
import { accountOf } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { inAccount } from '@/db/account'
import { exportOf } from '@/domain/platforms/exports/queries/exports'
import { platformAt } from '@/domain/platforms/platforms/queries/platforms'
import { ExportView } from '../../../../_view/export-view'
import { makeExport } from '../../../../actions'

/** The full export of a platform: what it holds, how far it is, and the file. Another's is a 404. */
export default page(async ({ params }: PageProps<'/account/platforms/[slug]/export'>) => {
  const id = await accountOf()
  const { slug } = await params
  const { platform, made } = await inAccount(id, async (account) => ({
    platform: await platformAt(account, slug),
    made: await exportOf(account, slug),
  }))
  if (!platform) notFound()
  return (
    <ExportView
      locale={await requestLocale()}
      platform={platform}
      made={made}
      send={makeExport.bind(null, slug)}
    />
  )
})
