import { translator } from '@/lib/i18n/translator'
import type { FlightFacts, PreviousFlight } from './facts'
import type { Mail } from './mail'
import { Before } from './parts/before'
import { Action, Lead, Paragraph, Title } from './parts/prose'
import { Rail } from './parts/rail'
import { StaffMail, StaffPairs } from './parts/staff'
import { aircraftName, baseName, timesOf } from './words'

export type PilotFlight = {
  /** In the pilot's language. */
  facts: FlightFacts
  firstName: string
  /** Null until the desk has such a page. */
  scheduleUrl: string | null
} & ({ change: 'moved'; previous: PreviousFlight } | { change: 'assigned' | 'removed' | 'cancelled' })

export function pilotFlight(props: PilotFlight): Mail {
  const { facts, firstName, scheduleUrl, change } = props
  const t = translator(facts.locale, 'mails')
  const gone = change === 'removed' || change === 'cancelled'
  const subject = t(`pilot.${change}.subject`, {
    ...timesOf(facts, facts),
    aircraft: facts.aircraft.registration,
  })
  const preview = t('pilot.preview', { activity: facts.activity.name, base: baseName(facts.base) })
  return {
    subject,
    body: (
      <StaffMail
        facts={facts}
        to="pilot"
        title={subject}
        preview={`${aircraftName(facts.aircraft)}, ${preview}`}
      >
        <Title>{t(`pilot.${change}.title`, { firstName })}</Title>
        {gone && <Lead>{t('pilot.free')}</Lead>}
        <Rail facts={facts} />
        {scheduleUrl && <Action href={scheduleUrl}>{t('action.schedule')}</Action>}
        {props.change === 'moved' && <Before facts={facts} previous={props.previous} />}
        <StaffPairs facts={facts} />
        {!gone && <Paragraph>{t('pilot.unable')}</Paragraph>}
      </StaffMail>
    ),
  }
}
