import { creationProgress } from '@/domain/platforms/creations/queries/creations'
import { stageOf } from '@/domain/platforms/creations/schema'

/** How far a creation has come, for the page that shows it: `{stage}`. */
export async function GET(_request: Request, { params }: RouteContext<'/creating/[id]/progress.json'>) {
  const progress = await creationProgress((await params).id)
  const headers = { 'Cache-Control': 'no-store' }
  if (!progress) return new Response('Not found\n', { status: 404, headers })
  return Response.json({ stage: stageOf(progress) }, { headers })
}
