import { translator } from '@/lib/i18n/translator'
import type { FlightFacts, PreviousFlight } from '../facts'
import { aircraftName, timesOf } from '../words'
import { Pairs } from './pairs'

type Props = { facts: FlightFacts; previous: PreviousFlight }

export function timesMoved(facts: FlightFacts, previous: PreviousFlight): boolean {
  return facts.start !== previous.start || facts.meetAt !== previous.meetAt
}

/** What of the flight was otherwise before: its times, its aircraft, its pilot. */
export function Before({ facts, previous }: Props) {
  const t = translator(facts.locale, 'mails')
  const lines = [
    ...(timesMoved(facts, previous) ? [t('changed.before', timesOf(facts, previous))] : []),
    ...(aircraftName(facts.aircraft) === aircraftName(previous.aircraft)
      ? []
      : [aircraftName(previous.aircraft)]),
    ...(previous.pilot === null || facts.pilot === previous.pilot ? [] : [previous.pilot]),
  ]
  if (lines.length === 0) return null
  return <Pairs locale={facts.locale} rows={[{ label: t('field.before'), lines }]} />
}
