import { clubOf } from '@/app/_edge/gates'
import { page } from '@/app/_edge/page'
import { deskOf } from '../../_desk'
import { FindView } from '../_view/find-view'
import { findBooking } from '../actions'

/** "Recevoir à nouveau le lien de ma réservation". */
export default page(async ({ params }: PageProps<'/[slug]/book/find'>) => {
  const { slug } = await params
  const { desk } = await deskOf(await clubOf(slug))
  return <FindView desk={desk} referenceHref={`/${slug}/book`} action={findBooking.bind(null, slug)} />
})
