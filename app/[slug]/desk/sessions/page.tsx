import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { SessionsView } from '@/app/_parts/doors/sessions-view'
import { inClub } from '@/db/club'
import { personFace, personIn } from '@/domain/doors/people/queries'
import { sessionsOf } from '@/domain/doors/sessions/queries'
import { changeClubPassword, endClubSession, endClubSessions } from '../../(door)/login/actions'

/** The browsers in which one is signed in at a club, and the password. */
export default page(async ({ params }: PageProps<'/[slug]/desk/sessions'>) => {
  const { slug } = await params
  const { ref, actor, person, sessionId } = await staffOf(slug)
  const { sessions, face } = await inClub(ref, actor, async (club) => ({
    sessions: await sessionsOf(personIn(club, person.id)),
    face: await personFace(club, person.id),
  }))
  return (
    <SessionsView
      locale={await requestLocale(ref.language)}
      zone={ref.timeZone}
      door="club"
      where={ref.name}
      sessions={sessions}
      here={sessionId}
      username={face.identifier ?? face.email ?? ''}
      end={endClubSession.bind(null, slug)}
      endAll={endClubSessions.bind(null, slug)}
      change={face.passwordHash === null ? null : changeClubPassword.bind(null, slug)}
      forgotHref={`/${slug}/forgot`}
    />
  )
})
