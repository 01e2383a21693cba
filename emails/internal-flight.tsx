import { translator } from '@/lib/i18n/translator'
import { formatDay, formatTime } from '@/lib/time'
import type { FlightFacts } from './facts'
import type { Mail } from './mail'
import { Layout } from './parts/layout'
import { type Pair, Pairs } from './parts/pairs'
import { Action, Lead, Title } from './parts/prose'
import { Rail } from './parts/rail'
import { aircraftName, baseName } from './words'

/** What is said of a lesson, a hire, work on an aircraft. `pilot` and `member` by both names, null for nobody. */
export type InternalFacts = Pick<
  FlightFacts,
  'locale' | 'zone' | 'club' | 'activity' | 'base' | 'meetAt' | 'start' | 'end' | 'aircraft'
> & { pilot: string | null; member: string | null; title: string }

export type InternalFlight = {
  /** In the reader's language. */
  facts: InternalFacts
  firstName: string
  /** Who did it; null when nobody of the club. */
  by: string | null
  scheduleUrl: string
  preferencesUrl: string
} & (
  | { change: 'moved'; previous: Pick<InternalFacts, 'start' | 'end' | 'aircraft' | 'pilot' | 'member'> }
  | { change: 'cancelled'; reason: string | null }
  | { change: 'planned' | 'removed' }
)

/** To a pilot or member of the club, when somebody else changed a booking of theirs. */
export function internalFlight(props: InternalFlight): Mail {
  const { facts, firstName, by, change, scheduleUrl, preferencesUrl } = props
  const { locale, club } = facts
  const t = translator(locale, 'mails')
  const subject = t(`internal.${change}.subject`, {
    ...spanOf(facts, facts),
    aircraft: facts.aircraft.registration,
  })
  const who = t(`internal.${change}.by`, { name: by ?? club.name })
  return {
    subject,
    body: (
      <Layout
        locale={locale}
        club={club}
        title={subject}
        preview={who}
        reason={t('internal.reason', { url: preferencesUrl })}
      >
        <Title>{t(`internal.${change}.title`, { firstName })}</Title>
        <Lead>{who}</Lead>
        {props.change === 'cancelled' && props.reason && <Lead>{props.reason}</Lead>}
        <Rail facts={facts} />
        <Action href={scheduleUrl}>{t('action.schedule')}</Action>
        <Pairs locale={locale} rows={[...before(props), ...pairs(facts)]} />
      </Layout>
    ),
  }
}

function spanOf({ locale, zone }: InternalFacts, { start, end }: Pick<InternalFacts, 'start' | 'end'>) {
  const at = (instant: string) => formatTime(new Date(instant), zone, locale)
  return { day: formatDay(new Date(start), zone, locale), from: at(start), to: at(end) }
}

function pairs({ locale, aircraft, pilot, member, activity, base, title }: InternalFacts): Pair[] {
  const t = translator(locale, 'mails')
  return [
    { label: t('field.aircraft'), lines: [aircraftName(aircraft)] },
    { label: t('field.activity'), lines: [activity.name, baseName(base)] },
    ...(pilot ? [{ label: t('field.pilot'), lines: [pilot] }] : []),
    ...(member ? [{ label: t('internal.member'), lines: [member] }] : []),
    ...(title ? [{ label: t('internal.purpose'), lines: [title] }] : []),
  ]
}

/** What was otherwise: the times, the aircraft, who flies. */
function before(props: InternalFlight): Pair[] {
  if (props.change !== 'moved') return []
  const { facts, previous } = props
  const t = translator(facts.locale, 'mails')
  const lines = [
    ...(facts.start === previous.start && facts.end === previous.end
      ? []
      : [t('internal.span', spanOf(facts, previous))]),
    ...(facts.aircraft.registration === previous.aircraft.registration
      ? []
      : [aircraftName(previous.aircraft)]),
    ...(facts.pilot === previous.pilot || !previous.pilot ? [] : [previous.pilot]),
    ...(facts.member === previous.member || !previous.member ? [] : [previous.member]),
  ]
  return lines.length === 0 ? [] : [{ label: t('field.before'), lines }]
}
