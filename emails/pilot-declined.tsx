import { translator } from '@/lib/i18n/translator'
import type { FlightFacts } from './facts'
import type { Mail } from './mail'
import { Action, Lead, Title } from './parts/prose'
import { Rail } from './parts/rail'
import { StaffMail, StaffPairs } from './parts/staff'
import { timesOf } from './words'

export type PilotDeclined = {
  /** In the club's language. */
  facts: FlightFacts
  /** The whole name of whoever cannot come. */
  pilot: string
  /** Somebody who is no member booked it: whom to call is said. */
  external: boolean
  deskUrl: string
}

/** To the club: a pilot cannot fly what is booked. */
export function pilotDeclined({ facts, pilot, external, deskUrl }: PilotDeclined): Mail {
  const t = translator(facts.locale, 'mails')
  const subject = t('declined.subject', { pilot, ...timesOf(facts, facts) })
  return {
    subject,
    body: (
      <StaffMail facts={facts} to="club" title={subject} preview={t('declined.lead')}>
        <Title>{t('declined.title', { pilot })}</Title>
        <Lead>{t('declined.lead')}</Lead>
        <Rail facts={facts} />
        <Action href={deskUrl}>{t('declined.action')}</Action>
        {external && <StaffPairs facts={facts} />}
      </StaffMail>
    ),
  }
}
