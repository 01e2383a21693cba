import '@/app/styles/desk/people.css'
import { page } from '@/app/_edge/page'
import { doneOf } from '../_done'
import { openPilot } from '../_pilot'
import { PilotView } from '../_view/pilot-view'

/** One pilot: duties, presences, absences, flights, papers. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/pilots/[id]'>) => {
  const { slug, id } = await params
  const open = await openPilot(slug, id)
  return <PilotView {...open} done={doneOf(await searchParams)} />
})
