import { redirect } from 'next/navigation'
import { page } from '@/app/_edge/page'
import { textIn } from '@/domain/club/clubs/rules'
import { mostPassengers, openedActivities, seatsToAdd } from '@/domain/visits/visits/rules'
import { displayCode } from '@/lib/code'
import { deskOf } from '../../_desk'
import { pathsOf } from '../../_onward'
import { PassengersView } from '../_view/passengers-view'
import { openVisit, stepLinks } from '../_visit'
import { choosePassengers, joinReference, removeReference } from './actions'

/** Step 2: what is flown and by whom; skipped when there is nothing to ask. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/book/passengers'>) => {
  const { slug } = await params
  const { v } = await searchParams
  const open = await openVisit(slug, typeof v === 'string' ? v : null)
  const { ref, visit, coupons, offers, skips } = open
  const paths = pathsOf(slug, visit.code)
  if (visit.bookingId) redirect(paths.done)
  if (skips) redirect(paths.slots)
  const { desk } = await deskOf(ref)
  const activities = openedActivities(coupons, offers.activities)
  return (
    <PassengersView
      desk={desk}
      links={stepLinks({ ...open, hold: null })}
      activities={activities.map((activity) => ({
        code: activity.code,
        name: textIn(activity.name, desk.locale),
        durationMinutes: activity.durationMinutes,
        note: null,
        minimumAge: activity.minimumAge,
        mostPassengers: mostPassengers(coupons, activity),
        weights: activity.asksWeights,
        ages: activity.asksAges,
      }))}
      bases={offers.bases.map(({ icao, name }) => ({ code: icao, name, icao }))}
      coupons={coupons.map(({ reference, passengers }) => ({
        reference: displayCode(reference),
        passengers,
      }))}
      initial={chosenBefore(open)}
      action={choosePassengers.bind(null, slug, visit.code)}
      joinAction={seatsToAdd(coupons, activities) ? joinReference.bind(null, slug, visit.code) : null}
      removeAction={removeReference.bind(null, slug, visit.code)}
    />
  )
})

function chosenBefore({
  visit,
  offers,
  coupons,
}: Awaited<ReturnType<typeof openVisit>>): Record<string, string> {
  const { activity, baseId, passengers, weightsKg = [], ages = [] } = visit.choice
  const base = offers.bases.find(({ id }) => id === baseId)
  const bought = coupons.reduce((sum, coupon) => sum + coupon.passengers, 0)
  return {
    ...(activity && { activity }),
    ...(base && { base: base.icao }),
    passengers: String(passengers ?? bought),
    ...Object.fromEntries(weightsKg.map((weight, row) => [`weight[${row}]`, String(weight)])),
    ...Object.fromEntries(ages.map((age, row) => [`age[${row}]`, String(age)])),
  }
}
