import { notFound } from 'next/navigation'
import { maybeAccount } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { Follow } from '@/components/ui/follow'
import { inAccount } from '@/db/account'
import { creationProgress } from '@/domain/platforms/creations/queries/creations'
import { stageOf } from '@/domain/platforms/creations/schema'
import { platformAt } from '@/domain/platforms/platforms/queries/platforms'
import { env } from '@/lib/env'
import { CreatingView } from './_view/creating-view'
import { openDesk } from './actions'

/** Watching one's platforms being made; afterwards, where they are. Its address is known to who ordered them alone. */
export default page(async ({ params }: PageProps<'/creating/[id]'>) => {
  const { id } = await params
  const [lang, progress] = await Promise.all([requestLocale(), creationProgress(id)])
  if (!progress) notFound()
  const account = await maybeAccount()
  const owned =
    account &&
    progress.done &&
    (await inAccount(account, (open) => platformAt(open, progress.sandbox.slug))) !== null
  const stage = stageOf(progress)
  const ended = stage === 'done' || progress.failure !== null
  return (
    <>
      <CreatingView
        lang={lang}
        host={new URL(env().APP_URL).host}
        progress={progress}
        enter={owned ? (slug) => openDesk.bind(null, slug) : null}
      />
      {!ended && <Follow href={`/creating/${id}/progress.json`} stage={stage} />}
    </>
  )
})
