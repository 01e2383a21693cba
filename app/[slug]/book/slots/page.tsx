import { redirect } from 'next/navigation'
import { visitor } from '@/app/_edge/gates'
import { page } from '@/app/_edge/page'
import { inClub } from '@/db/club'
import { findSlots, flyableDays } from '@/domain/openings/queries'
import { localDate } from '@/lib/time'
import { deskOf } from '../../_desk'
import { flightOf, holdOf } from '../_flight'
import { calendarOf, slotsToShow } from '../_slots'
import { SlotsView } from '../_view/slots-view'
import { openVisit, pathsOf, searchOf, stepLinks } from '../_visit'
import { chooseSlot, prolong } from './actions'

/** Step 3: days with free slots, then a day's slots. A slot kept for this visitor shows as theirs. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/book/slots'>) => {
  const { slug } = await params
  const { v, date, month } = await searchParams
  const open = await openVisit(slug, typeof v === 'string' ? v : null)
  const { ref, browser, visit, hold, choice, offers } = open
  const paths = pathsOf(slug, visit.code)
  if (visit.bookingId) redirect(paths.done)
  if (!choice) redirect(paths.passengers)
  const now = new Date()
  const { desk } = await deskOf(ref)
  const search = searchOf(open, choice, now)
  const live = hold && hold.expiresAt > now ? hold : null
  const held = live && localDate(live.startAt, ref.timeZone)
  const asked = { date, month }
  const { days, slots } = await inClub(ref, visitor(browser), async (club) => {
    const flyable = await flyableDays(club, search)
    const find = async (span: typeof flyable) => (await findSlots(club, search, span)).slots
    return { days: flyable, slots: await slotsToShow(asked, held, flyable, find) }
  })
  const hrefs = { ...paths, waiting: days.from <= days.to ? paths.waiting : null }
  const zone = ref.timeZone
  const calendar = calendarOf(choice, slots, asked, held, { zone, now, hrefs, last: days.to })
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
