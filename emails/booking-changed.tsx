import { translator } from '@/lib/i18n/translator'
import type { FlightFacts, PreviousFlight } from './facts'
import type { Mail } from './mail'
import { Before, timesMoved } from './parts/before'
import { Bring, CustomerMail, FlightPairs, HowToChange, Weather } from './parts/customer'
import { Action, Lead, Title } from './parts/prose'
import { Rail } from './parts/rail'
import { timesOf } from './words'

export type BookingChanged = { facts: FlightFacts; previous: PreviousFlight }

/** Old and new: another time, or the same time with another aircraft or pilot. */
export function bookingChanged({ facts, previous }: BookingChanged): Mail {
  const t = translator(facts.locale, 'mails')
  const moved = timesMoved(facts, previous)
  const subject = t(moved ? 'changed.subjectMoved' : 'changed.subjectOther', timesOf(facts, facts))
  return {
    subject,
    body: (
      <CustomerMail
        facts={facts}
        title={subject}
        preview={t(
          moved ? 'changed.previewMoved' : 'changed.previewOther',
          timesOf(facts, moved ? previous : facts),
        )}
      >
        <Title>
          {t(moved ? 'changed.titleMoved' : 'changed.titleOther', { firstName: facts.contact.firstName })}
        </Title>
        <Lead>{t(moved ? 'changed.introMoved' : 'changed.introOther')}</Lead>
        <Rail facts={facts} />
        <Action href={facts.booking.manageUrl}>{t('action.booking')}</Action>
        <Before facts={facts} previous={previous} />
        <FlightPairs facts={facts} />
        <Bring facts={facts} />
        <Weather facts={facts} />
        <HowToChange facts={facts} />
      </CustomerMail>
    ),
  }
}
