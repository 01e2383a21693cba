import { page } from '@/app/_edge/page'
import { deskOf } from '../../../_desk'
import { flightOf } from '../../_flight'
import { MailedWaitingView } from '../../_view/mailed-waiting-view'
import { mailedWaiting } from '../../_waiting'
import { seeSlots, stopWaiting } from './actions'

/** Where the mail leads: see what is free, or leave the list. Looking changes nothing. */
export default page(async ({ params }: PageProps<'/[slug]/book/waiting/[token]'>) => {
  const { slug, token } = await params
  const { ref, found } = await mailedWaiting(slug, token)
  const { desk } = await deskOf(ref)
  return (
    <MailedWaitingView
      desk={desk}
      open={
        found && {
          flight: found.party && flightOf(found.party, desk.locale),
          period: { from: found.waiting.fromDay, to: found.waiting.toDay },
        }
      }
      action={seeSlots.bind(null, slug, token)}
      leaveAction={stopWaiting.bind(null, slug, token)}
      bookHref={`/${slug}/book`}
    />
  )
})
