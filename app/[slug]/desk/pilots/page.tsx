import '@/app/styles/desk/people.css'
import { notFound, redirect } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { asRoute } from '@/app/_edge/own-page'
import { page } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadPilot, loadRoster } from '@/domain/resources/pilots/queries/roster'
import { localDate } from '@/lib/time'
import { peopleWords } from '../_people/words'
import { DeskBody, DeskPage } from '../_view/desk-page'
import { RosterView } from './_view/roster-view'

/** The club's pilots for who keeps everybody's presences; a pilot finds their own page. */
export default page(async ({ params }: PageProps<'/[slug]/desk/pilots'>) => {
  const { ref, actor, person } = await staffOf((await params).slug)
  const all = person.rights.includes('presences.all')
  const own = person.rights.includes('presences.own')
  if (!all && !own) notFound()
  const now = new Date()
  const words = peopleWords(await requestLocale(person.language), ref.timeZone)
  if (all) {
    const crew = await inClub(ref, actor, (club) => loadRoster(club, now))
    const today = localDate(now, ref.timeZone)
    const seen = person.rights.includes('schedule.see')
    return <RosterView {...{ club: ref, words, crew, self: person.id, seen, today, now }} />
  }
  if (await inClub(ref, actor, (club) => loadPilot(club, person.id))) {
    redirect(asRoute(`/${ref.slug}/desk/pilots/${person.id}`))
  }
  return (
    <DeskPage name="people" heading={words.t('pilots')}>
      <title>{words.t('title', { name: words.t('pilots'), club: ref.name })}</title>
      <DeskBody>
        <p>{words.t('notPilot')}</p>
      </DeskBody>
    </DeskPage>
  )
})
