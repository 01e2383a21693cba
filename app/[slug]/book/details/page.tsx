import { redirect } from 'next/navigation'
import { page } from '@/app/_edge/page'
import { cutoffOf } from '@/domain/bookings/bookings/rules/flight'
import { textIn } from '@/domain/club/clubs/rules'
import { seatsLeft } from '@/domain/visits/visits/rules'
import { displayCode } from '@/lib/code'
import { deskOf } from '../../_desk'
import { pathsOf } from '../../_onward'
import { flightOf, holdOf } from '../_flight'
import { DetailsView } from '../_view/details-view'
import { openVisit, stepLinks } from '../_visit'
import { confirmDetails } from './actions'

/** Nobody in particular: what the public demonstration fills in, so that no visitor types real data. */
const fictitious = {
  lastName: 'Estève',
  firstName: 'Camille',
  cellPhone: '06 39 98 21 47',
  email: 'camille.esteve@example.org',
}

/** Step 4: who to call, who flies, the conditions. A hold that has run out is taken again when the form is sent. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/book/details'>) => {
  const { slug } = await params
  const { v } = await searchParams
  const open = await openVisit(slug, typeof v === 'string' ? v : null)
  const { ref, visit, hold, choice, offers } = open
  const paths = pathsOf(slug, visit.code)
  if (visit.bookingId) redirect(paths.done)
  if (!choice) redirect(paths.passengers)
  if (!hold || !offers.external) redirect(paths.slots)
  const now = new Date()
  const { lost, spare } = seatsLeft(open.coupons, choice.passengers)
  const { desk } = await deskOf(ref)
  const until = cutoffOf(hold.startAt, offers.external.cutoffMinutes)
  return (
    <DetailsView
      desk={desk}
      now={now.toISOString()}
      links={stepLinks(open)}
      slotsHref={paths.slots}
      flight={flightOf(choice, desk.locale)}
      hold={holdOf(choice, hold, offers.external.holdExtensions)}
      seats={{ lost, spare: spare.map(({ reference }) => displayCode(reference)) }}
      change={{ until: until.toISOString(), late: until <= now }}
      fields={offers.external.fields.map(({ code, label, required }) => ({
        code,
        label: textIn(label, desk.locale),
        required,
      }))}
      initial={ref.kind === 'demo' ? fictitious : {}}
      action={confirmDetails.bind(null, slug, visit.code, hold.startAt.toISOString())}
    />
  )
})
