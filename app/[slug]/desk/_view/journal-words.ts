import type { Locale } from '@/lib/i18n/locale'
import { fr } from '@/lib/i18n/messages/fr'
import type { Messages } from '@/lib/i18n/translator'
import { type Translator, translator } from '@/lib/i18n/translator'
import { type Names, type Speaker, valueWords } from './journal-values'

/** A line of the journal as it is kept; the keys of `before` and `after` are the verb's own. */
export type KeptLine = {
  event: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** One fact that changed. `from` null: nothing was there; `to` null: nothing is there any more. */
export type Change = { label: string; from: string | null; to: string | null }

/** What happened in a sentence, then what changed from what to what. */
export type LineWords = { sentence: string; changes: Change[] }

type Field = keyof Messages['journal']['field']

/** What verbs call the same thing; what is null is not for people. */
const FIELDS: Readonly<Record<string, Field | null>> = {
  start: 'start',
  startAt: 'start',
  from: 'start',
  fromMinute: 'start',
  end: 'end',
  endAt: 'end',
  to: 'end',
  toMinute: 'end',
  aircraftId: 'aircraft',
  pilotId: 'pilot',
  memberId: 'member',
  customerId: 'member',
  personId: 'person',
  state: 'state',
  title: 'title',
  limits: 'limits',
  expiresOn: 'expiresOn',
  name: 'name',
  scopes: 'scopes',
  own: 'own',
  shared: 'shared',
  outcome: 'outcome',
  baseUrl: 'baseUrl',
  reason: 'reason',
  note: 'note',
  count: 'count',
  flags: 'flags',
  answered: 'answered',
  tookOffAt: 'tookOff',
  landedAt: 'landed',
  weekday: 'weekday',
  giveBack: 'giveBack',
  language: 'language',
  mailed: 'mailed',
  rights: 'rights',
  email: 'email',
  phone: 'phone',
  address: 'address',
  legalForm: 'legalForm',
  registration: 'registration',
  publisher: 'publisher',
  taglineFr: 'taglineFr',
  taglineEn: 'taglineEn',
  meetingPlace: 'meetingPlace',
  version: 'version',
  conditionsFr: 'conditionsFr',
  conditionsEn: 'conditionsEn',
  bringFr: 'bringFr',
  bringEn: 'bringEn',
  legalFr: 'legalFr',
  legalEn: 'legalEn',
  privacyFr: 'privacyFr',
  privacyEn: 'privacyEn',
  coupons: 'coupons',
  bookings: 'bookings',
  people: 'people',
  passengers: 'passengers',
  aircraft: 'aircraftCount',
  presences: 'presences',
  kept: 'kept',
  erasedBookings: 'erasedBookings',
  erasedCoupons: 'erasedCoupons',
  erasedPeople: 'erasedPeople',
  erasedAircraft: 'erasedAircraft',
  enabled: 'enabled',
  stepMinutes: 'step',
  noticeMinutes: 'notice',
  horizonDays: 'horizon',
  cutoffMinutes: 'cutoff',
  halfDayCap: 'halfDayCap',
  afterSunriseMinutes: 'afterSunrise',
  beforeSunsetMinutes: 'beforeSunset',
  expiryJudged: 'expiryJudged',
  graceDays: 'grace',
  activities: 'activities',
  pilots: 'pilots',
  caps: 'caps',
  openings: 'openings',
  type: 'type',
  baseId: 'base',
  rank: 'rank',
  seats: 'seats',
  maximumMassKg: 'maximumMass',
  emptyMassKg: 'emptyMass',
  seatLimitKg: 'seatLimit',
  hourlyPriceCents: 'hourlyPrice',
  external: 'external',
  fuel: 'fuel',
  blocking: 'blocking',
  letter: null,
  bookingId: null,
  sequence: null,
}

/**
 * A line of the journal in words. `names` gives what the ids of the club's things are called (see `namesIn`); times are the
 * club's, `zone`. An event or a fact that is not known here still reads as one.
 */
export function lineWords(line: KeptLine, names: Names, locale: Locale, zone: string): LineWords {
  const speaker = { t: translator(locale, 'journal'), names, locale, zone }
  return { sentence: eventWords(line.event, locale), changes: changesOf(line, speaker) }
}

type Noun = keyof Messages['journal']['noun']
const isNoun = (noun: string): noun is Noun => noun in fr.journal.noun

/** Every event that has words here, by what it is about. */
export const eventsByNoun: readonly (readonly [Noun, readonly string[]])[] = [
  ...Map.groupBy(
    Object.keys(fr.journal.event).map((key) => key.replace('_', '.')),
    (event) => event.split('.')[0] ?? '',
  ),
].flatMap(([noun, events]) => (isNoun(noun) ? [[noun, events] as const] : []))

/** The sentence of an event alone: what a list of events to choose from says. */
export function eventWords(event: string, locale: Locale): string {
  const t = translator(locale, 'journal')
  const known = `event.${event.replaceAll('.', '_')}` as Parameters<typeof t>[0]
  if (t.has(known)) return t(known)
  const noun = `other.${event.split('.')[0]}` as Parameters<typeof t>[0]
  return t(t.has(noun) ? noun : 'other.anything')
}

/** Who did it: somebody of the club by name, or what they are. */
export function actorWords({ actor, by }: { actor: string; by: string | null }, locale: Locale): string {
  const t: Translator<'journal'> = translator(locale, 'journal')
  const key = `actor.${actor}` as Parameters<typeof t>[0]
  return by ?? (t.has(key) ? t(key) : t('actor.system'))
}

function changesOf({ before, after }: KeptLine, speaker: Speaker): Change[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...keys].flatMap((key) => {
    const field = FIELDS[key]
    if (field === null) return []
    const [from, to] = [before, after].map((facts) => valueWords(key, facts?.[key], speaker))
    if (from === undefined || to === undefined || from === to) return []
    return [{ label: field ? speaker.t(`field.${field}`) : humanised(key), from, to }]
  })
}

/** "took off at" for `tookOffAt`: better than nothing for a fact that has no label yet. */
function humanised(key: string): string {
  const words = key
    .replace(/Id$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
