import { translator } from '@/lib/i18n/translator'
import type { FlightFacts } from './facts'
import type { Mail } from './mail'
import { Bring, CallTheClub, CustomerMail, FlightPairs, HowToChange, Weather } from './parts/customer'
import { Action, Lead, Title } from './parts/prose'
import { Rail } from './parts/rail'
import { baseName, timesOf } from './words'

export type BookingReminder = { facts: FlightFacts; when: 'two-days' | 'eve' }

/** Names the day and never says "tomorrow": a letter that was held up must still be true. */
export function bookingReminder({ facts, when }: BookingReminder): Mail {
  const t = translator(facts.locale, 'mails')
  const eve = when === 'eve'
  const times = timesOf(facts, facts)
  const subject = t(eve ? 'reminder.subjectEve' : 'reminder.subjectTwoDays', times)
  const greeting = { firstName: facts.contact.firstName, day: times.day }
  return {
    subject,
    body: (
      <CustomerMail
        facts={facts}
        title={subject}
        preview={t('confirmed.preview', { time: times.time, place: baseName(facts.base) })}
      >
        <Title>{t(eve ? 'reminder.titleEve' : 'reminder.titleTwoDays', greeting)}</Title>
        <Lead>{t(eve ? 'reminder.introEve' : 'reminder.introTwoDays')}</Lead>
        <Rail facts={facts} />
        <Action href={facts.booking.manageUrl}>{t('action.booking')}</Action>
        <Bring facts={facts} />
        <FlightPairs facts={facts} />
        <Weather facts={facts} />
        {eve ? <CallTheClub facts={facts} sentence="call" /> : <HowToChange facts={facts} />}
      </CustomerMail>
    ),
  }
}
