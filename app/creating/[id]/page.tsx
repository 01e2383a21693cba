import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { creationProgress } from '@/domain/platforms/creations/queries/creations'
import { stageOf } from '@/domain/platforms/creations/schema'
import { env } from '@/lib/env'
import { CreatingView } from './_view/creating-view'
import { Follow } from './_view/follow'

/** Watching one's platforms being made; afterwards, where they are. Its address is known to who ordered them alone. */
export default page(async ({ params }: PageProps<'/creating/[id]'>) => {
  const { id } = await params
  const [lang, progress] = await Promise.all([requestLocale(), creationProgress(id)])
  if (!progress) notFound()
  const stage = stageOf(progress)
  const ended = stage === 'done' || progress.failure !== null
  return (
    <>
      <CreatingView lang={lang} host={new URL(env().APP_URL).host} progress={progress} />
      {!ended && <Follow href={`/creating/${id}/progress.json`} stage={stage} />}
    </>
  )
})
