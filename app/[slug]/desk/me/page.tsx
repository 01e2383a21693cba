import '@/app/styles/desk/people.css'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { type Staff, staffOf } from '@/app/_edge/staff'
import { type Club, inClub } from '@/db/club'
import { preferencesOf } from '@/domain/doors/people/queries'
import { calendarOwner } from '@/domain/resources/feeds/queries'
import { calendarUrl } from '@/domain/resources/feeds/rules'
import { flightsAhead, flightsPast } from '@/domain/resources/pilots/queries/own-flights'
import { loadPilot } from '@/domain/resources/pilots/queries/roster'
import { mayKeep } from '@/domain/resources/presences/rules/week'
import { env } from '@/lib/env'
import { peopleWords } from '../_people/words'
import { MeView } from './_view/me-view'

const [AHEAD, PAST] = [50, 20]

/** One's own: flights, calendar, language, mails. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/me'>) => {
  const staff = await staffOf((await params).slug)
  const { ref, actor, person } = staff
  const now = new Date()
  const own = await inClub(ref, actor, (club) => ownOf(club, staff, now))
  const done = (await searchParams).done
  return (
    <MeView
      {...own}
      club={ref}
      person={person}
      now={now}
      words={peopleWords(await requestLocale(person.language), ref.timeZone)}
      done={done === 'kept' || done === 'renewed' ? done : null}
    />
  )
})

async function ownOf(club: Club, { person }: Staff, now: Date) {
  const links = { appUrl: env().APP_URL, secret: env().AUTH_SECRET }
  const [coming, past, preferences, owner, pilot] = await Promise.all([
    flightsAhead(club, person.id, now, AHEAD),
    flightsPast(club, person.id, now, PAST),
    preferencesOf(club, person.id),
    calendarOwner(club, person.id),
    loadPilot(club, person.id),
  ])
  const seen = owner?.rights.includes('schedule.see')
  return {
    coming,
    past,
    mailed: preferences?.mailed ?? true,
    calendar: owner && seen ? calendarUrl(links, club.slug, owner) : null,
    keeps: pilot !== null && mayKeep(person, person.id),
  }
}
