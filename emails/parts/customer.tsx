import type { ReactNode } from 'react'
import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'
import type { FlightFacts } from '../facts'
import { aircraftName, baseName, bound, listed, mapHref, minorsOf } from '../words'
import { Layout } from './layout'
import { Pairs } from './pairs'
import { Callout, Dashes, Inline, Paragraph, Subtitle } from './prose'

type Props = { facts: FlightFacts }

/** A mail to whoever booked: letterhead, content, the club's good wishes. */
export function CustomerMail(props: {
  facts: FlightFacts
  title: string
  preview: string
  children: ReactNode
}) {
  const { club, locale } = props.facts
  const t = translator(locale, 'mails')
  return (
    <Layout
      locale={locale}
      club={club}
      title={props.title}
      preview={props.preview}
      reason={t('footer.customer')}
    >
      {props.children}
      <Paragraph>
        {t('closing')}
        <br />
        {club.name}
      </Paragraph>
    </Layout>
  )
}

export function FlightPairs({ facts }: Props) {
  const { activity, aircraft, base, booking, locale, passengers, pilot } = facts
  const t = translator(locale, 'mails')
  const names = passengers.map(({ name }) => name)
  const place = [baseName(base), base.meetingPlace, base.address].filter((line) => line !== '')
  return (
    <Pairs
      locale={locale}
      rows={[
        { label: t('field.place'), lines: [...place, { text: t('map'), href: mapHref(base) }] },
        {
          label: t('field.activity'),
          lines: [t('duration', { activity: activity.name, minutes: activity.durationMinutes })],
        },
        ...(names.length > 0 ? [{ label: t('field.passengers'), lines: [listed(names, locale)] }] : []),
        { label: t('field.aircraft'), lines: [aircraftName(aircraft)] },
        ...(pilot ? [{ label: t('field.pilot'), lines: [pilot] }] : []),
        {
          label: t('field.references', { count: booking.references.length }),
          lines: booking.references.map(displayCode),
          mono: true,
        },
      ]}
    />
  )
}

export function Bring({ facts }: Props) {
  const t = translator(facts.locale, 'mails')
  const minors = minorsOf(facts)
  const papers = minors.length > 0 ? [t('bring.paper', { names: listed(minors, facts.locale) })] : []
  const items = [...facts.bring, ...papers]
  if (items.length === 0) return null
  return (
    <>
      <Subtitle>{t('bring.title')}</Subtitle>
      <Dashes items={items} accent={facts.club.accent} />
    </>
  )
}

export function Weather({ facts }: Props) {
  return <Callout>{translator(facts.locale, 'mails')('weather')}</Callout>
}

/** Until when the booking can be changed online, and the phone for after; the phone alone where that time has passed. */
export function HowToChange({ facts }: Props) {
  const { booking, club, cutoffAt, late, locale, zone } = facts
  if (late) return <CallTheClub facts={facts} sentence="changeLate" />
  return (
    <Paragraph>
      {translator(locale, 'mails').rich('change', {
        cutoff: formatDayTime(new Date(cutoffAt), zone, locale),
        change: (words) => <Inline href={booking.manageUrl}>{words}</Inline>,
        ...callable(club),
      })}
    </Paragraph>
  )
}

export function CallTheClub({
  facts,
  sentence,
}: {
  facts: Pick<FlightFacts, 'locale' | 'club'>
  sentence: 'call' | 'changeLate' | 'question'
}) {
  return <Paragraph>{translator(facts.locale, 'mails').rich(sentence, callable(facts.club))}</Paragraph>
}

function callable({ phone, dial }: Pick<FlightFacts['club'], 'phone' | 'dial'>) {
  return {
    phone: bound(phone),
    call: (words: ReactNode) => <Inline href={`tel:${dial}`}>{words}</Inline>,
  }
}
