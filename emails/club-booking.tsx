import { translator } from '@/lib/i18n/translator'
import type { FlightFacts, PreviousFlight } from './facts'
import type { Mail } from './mail'
import { Before } from './parts/before'
import { Action, Lead, Title } from './parts/prose'
import { Rail } from './parts/rail'
import { StaffMail, StaffPairs } from './parts/staff'
import { timesOf } from './words'

export type ClubBooking = {
  /** In the reader's language. */
  facts: FlightFacts
  /** Who did it: the customer, someone of the club, or an API key by its name. */
  by: { kind: 'customer' | 'staff' | 'api'; name: string }
  deskUrl: string | null
} & ({ event: 'moved'; previous: PreviousFlight } | { event: 'booked' | 'cancelled' })

export function clubBooking(props: ClubBooking): Mail {
  const { facts, by, deskUrl, event } = props
  const t = translator(facts.locale, 'mails')
  const subject = t(`club.${event}.subject`, {
    ...timesOf(facts, facts),
    aircraft: facts.aircraft.registration,
  })
  const who = t(`club.${event}.${by.kind}`, { name: by.name })
  return {
    subject,
    body: (
      <StaffMail facts={facts} to="club" title={subject} preview={who}>
        <Title>{t(`club.${event}.title`)}</Title>
        <Lead>{who}</Lead>
        <Rail facts={facts} />
        {deskUrl && <Action href={deskUrl}>{t('action.desk')}</Action>}
        {props.event === 'moved' && <Before facts={facts} previous={props.previous} />}
        <StaffPairs facts={facts} />
      </StaffMail>
    ),
  }
}
