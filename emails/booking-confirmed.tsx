import { translator } from '@/lib/i18n/translator'
import type { FlightFacts } from './facts'
import type { Mail } from './mail'
import { Bring, CustomerMail, FlightPairs, HowToChange, Weather } from './parts/customer'
import { Action, Lead, Title } from './parts/prose'
import { Rail } from './parts/rail'
import { baseName, timesOf } from './words'

export type BookingConfirmed = { facts: FlightFacts }

export function bookingConfirmed({ facts }: BookingConfirmed): Mail {
  const t = translator(facts.locale, 'mails')
  const { day, time } = timesOf(facts, facts)
  const subject = t('confirmed.subject', { day, time })
  return {
    subject,
    body: (
      <CustomerMail
        facts={facts}
        title={subject}
        preview={t('confirmed.preview', { time, place: baseName(facts.base) })}
      >
        <Title>{t('confirmed.title', { firstName: facts.contact.firstName })}</Title>
        <Lead>{t('confirmed.attached')}</Lead>
        <Rail facts={facts} />
        <Action href={facts.booking.manageUrl}>{t('action.booking')}</Action>
        <FlightPairs facts={facts} />
        <Bring facts={facts} />
        <Weather facts={facts} />
        <HowToChange facts={facts} />
      </CustomerMail>
    ),
  }
}
