import { redirect } from 'next/navigation'
import { page } from '@/app/_edge/page'
import type { Club } from '@/db/club'
import { findSlots, flyableDays } from '@/domain/slots/slots/queries/search'
import { localDate } from '@/lib/time'
import { deskOf } from '../../_desk'
import { pathsOf } from '../../_onward'
import { type Asked, calendarOf, slotsToShow } from '../../_slots/calendar'
import { flightOf, holdOf } from '../_flight'
import { SlotsView } from '../_view/slots-view'
import { type OpenVisit, openVisitWith, searchOf, stepLinks } from '../_visit'
import { chooseSlot, prolong } from './actions'

/** Step 3: days with free slots, then a day's slots. A slot kept for this visitor shows as theirs. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/book/slots'>) => {
  const { slug } = await params
  const { v, date, month } = await searchParams
  const now = new Date()
  const asked = { date, month }
  const { open, found } = await openVisitWith(slug, typeof v === 'string' ? v : null, (club, visited) =>
    freeSlots(club, visited, asked, now),
  )
  const { ref, visit, hold, choice, offers } = open
  const paths = pathsOf(slug, visit.code)
  if (visit.bookingId) redirect(paths.done)
  if (!choice || !found) redirect(paths.passengers)
  const { desk } = await deskOf(ref)
  const live = liveHold(open, now)
  const { days, slots } = found
  const hrefs = { ...paths, waiting: days.from <= days.to ? paths.waiting : null }
  const zone = ref.timeZone
  const calendar = calendarOf(choice, slots, asked, live && localDate(live.startAt, zone), {
    zone,
    now,
    hrefs,
    last: days.to,
  })
  return (
    <SlotsView
      desk={desk}
      now={now.toISOString()}
      links={stepLinks({ ...open, hold: null })}
      changeHref={paths.passengers}
      flight={flightOf(choice, desk.locale)}
      {...calendar}
      hold={live && holdOf(choice, live, offers.external?.holdExtensions ?? 0)}
      expired={hold !== null && live === null}
      action={chooseSlot.bind(null, slug, visit.code)}
      extendAction={prolong.bind(null, slug, visit.code)}
      nextHref={paths.details}
      waitingHref={hrefs.waiting}
    />
  )
})

function liveHold({ hold }: OpenVisit, now: Date): OpenVisit['hold'] {
  return hold && hold.expiresAt > now ? hold : null
}

/** The days on which this visitor may fly, and the free slots to show of them; null where that is not asked yet, or no more. */
async function freeSlots(club: Club, open: OpenVisit, asked: Asked, now: Date) {
  if (!open.choice || open.visit.bookingId) return null
  const search = searchOf(open, open.choice, now)
  const live = liveHold(open, now)
  const days = await flyableDays(club, search)
  const find = async (span: typeof days) => (await findSlots(club, search, span)).slots
  return { days, slots: await slotsToShow(asked, live && localDate(live.startAt, club.timeZone), days, find) }
}
