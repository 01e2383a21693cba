import { redirect } from 'next/navigation'
import { visitor } from '@/app/_edge/gates'
import { page } from '@/app/_edge/page'
import { inClub } from '@/db/club'
import { flyableDays } from '@/domain/slots/slots/queries/search'
import { waitingOfCoupon } from '@/domain/visits/waiting/queries'
import { deskOf } from '../../_desk'
import { pathsOf } from '../../_onward'
import { flightOf } from '../_flight'
import { WaitingView } from '../_view/waiting-view'
import { openVisit } from '../_visit'
import { joinList, leaveList } from './actions'

/** Beside step 3: no slot, or none that suits. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/book/waiting'>) => {
  const { slug } = await params
  const { v } = await searchParams
  const { ref, browser, visit, coupons, choice } = await openVisit(slug, typeof v === 'string' ? v : null)
  const paths = pathsOf(slug, visit.code)
  if (visit.bookingId) redirect(paths.done)
  if (!choice) redirect(paths.passengers)
  const [first] = coupons
  const now = new Date()
  const { allowed, waiting } = await inClub(ref, visitor(browser), async (club) => ({
    allowed: await flyableDays(club, { coupons, now }),
    waiting: first ? await waitingOfCoupon(club, first.id) : null,
  }))
  if (allowed.from > allowed.to) redirect(paths.slots)
  const { desk } = await deskOf(ref)
  return (
    <WaitingView
      desk={desk}
      flight={flightOf(choice, desk.locale)}
      changeHref={paths.passengers}
      slotsHref={paths.slots}
      allowed={allowed}
      current={waiting && { from: waiting.fromDay, to: waiting.toDay }}
      action={joinList.bind(null, slug, visit.code)}
      leaveAction={leaveList.bind(null, slug, visit.code)}
    />
  )
})
