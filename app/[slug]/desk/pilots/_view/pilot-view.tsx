import { Icon } from '@/components/ui/icon'
import { toMinutes } from '@/lib/time'
import { FlightList } from '../../_people/flight-list'
import { DeskLive } from '../../_view/desk-live'
import { DeskBody, DeskPage } from '../../_view/desk-page'
import type { Done } from '../_done'
import type { OpenPilot } from '../_pilot'
import { restoreAbsence, takeBackAbsence } from '../absence-actions'
import { closeDuty, reopenDuty } from '../duty-actions'
import { restoreWeekly } from '../week-actions'
import { AbsenceSection } from './absence-section'
import { DoneNotice } from './done-notice'
import { DutySection } from './duty-section'
import { FitSection } from './fit-section'
import { LeaveSection } from './leave-section'
import { WeekSection } from './week-section'

/** A pilot: when they are there, what they fly next, what they may fly. */
export function PilotView(props: OpenPilot & { done: Done | null }) {
  const { pilot, words, club, own, rights, done, flights } = props
  const { t } = words
  const [slug, id] = [club.slug, pilot.id]
  const name = `${pilot.firstName} ${pilot.lastName}`
  const acts = {
    close: closeDuty.bind(null, slug, id),
    reopen: reopenDuty.bind(null, slug, id),
    restoreWeekly: restoreWeekly.bind(null, slug, id),
    takeBack: takeBackAbsence.bind(null, slug, id),
    restoreAbsence: restoreAbsence.bind(null, slug, id),
  }
  return (
    <DeskPage
      name="people"
      heading={name}
      aside={<span className="soft">{pilot.active ? pilot.role : t('left')}</span>}
      tools={
        <>
          {rights.includes('schedule.see') && (
            <DeskLive slug={slug} locale={words.locale} zone={words.zone} made={toMinutes(props.now)} />
          )}
          {own ? (
            <a className="desk-button" href={`/${slug}/desk/me`}>
              {t('me.link')}
            </a>
          ) : (
            <a className="desk-button" href={`/${slug}/desk/pilots`}>
              <Icon name="back" />
              {t('pilots')}
            </a>
          )}
        </>
      }
    >
      <title>{t('title', { name, club: club.name })}</title>
      {done && (
        <DoneNotice
          {...props}
          done={done}
          replaceHref={`/${slug}/desk/replacements?pilot=${id}`}
          acts={acts}
        />
      )}
      <DeskBody>
        <DutySection {...props} />
        <section aria-labelledby="flights">
          <h2 id="flights">{t('flights.heading')}</h2>
          <FlightList
            flights={flights}
            none={t('flights.none')}
            words={words}
            slug={slug}
            linked={rights.includes('schedule.see')}
            self={name}
          />
        </section>
        <AbsenceSection {...props} />
        <WeekSection {...props} />
        <FitSection {...props} />
        <LeaveSection {...props} />
      </DeskBody>
    </DeskPage>
  )
}
