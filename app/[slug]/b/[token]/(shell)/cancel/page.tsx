import { redirect } from 'next/navigation'
import { page } from '@/app/_edge/page'
import { changeable, openBooking } from '@/app/[slug]/_booking'
import { CancelView } from '../../../_view/cancel-view'
import { cancelFlight } from '../../actions'

/** Says what cancelling does to the coupon; only its button acts. */
export default page(async ({ params }: PageProps<'/[slug]/b/[token]/cancel'>) => {
  const { slug, token } = await params
  const open = await openBooking(slug, token)
  const { path, flight, facts } = open
  if (!changeable(open, new Date())) redirect(path)
  const until = flight.coupons.map(({ expiresOn }) => expiresOn).find((day) => day !== null) ?? null
  return (
    <CancelView
      flight={facts}
      coupon={{ kind: 'back', until }}
      backHref={path}
      moveHref={`${path}/move`}
      action={cancelFlight.bind(null, slug, token)}
    />
  )
})
