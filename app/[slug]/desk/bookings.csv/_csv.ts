import type { Club } from '@/db/club'
import type { Flag } from '@/domain/bookings/bookings/schema'
import { listDossiers } from '@/domain/bookings/dossiers/queries/dossiers'
import type { Sight } from '@/domain/bookings/dossiers/rules/dossiers'
import type { DossierLine, Viewer } from '@/domain/bookings/dossiers/schema'
import { loadContact } from '@/domain/club/clubs/queries'
import { textIn } from '@/domain/club/clubs/rules'
import { displayCode } from '@/lib/code'
import { csvOf } from '@/lib/csv'
import type { Mark } from '@/lib/cursor'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { displayPhone } from '@/lib/phone'
import { isoLocal, localDate } from '@/lib/time'
import { type Asked, wantedBy } from '../_bookings/asked'
import { standing } from '../_bookings/booking-state'

const AT_ONCE = 1000

type Options = { locale: Locale; now: Date }
type Column = readonly [name: string, of: (line: DossierLine) => string | number | null]

/** All that the list shows on all its pages, a row each; never a weight, and no column for what the viewer may not know. */
export async function bookingsCsv(
  club: Club,
  viewer: Viewer,
  sight: Sight,
  asked: Asked,
  options: Options,
): Promise<string> {
  const { country } = await loadContact(club)
  const columns = columnsFor(sight, club.timeZone, country, options)
  const rows: (string | number | null)[][] = []
  let after: Mark | null = null
  do {
    const page: Awaited<ReturnType<typeof listDossiers>> = await listDossiers(club, viewer, wantedBy(asked), {
      after,
      limit: AT_ONCE,
      now: options.now,
    })
    rows.push(...page.lines.map((line) => columns.map(([, of]) => of(line))))
    after = page.next
  } while (after)
  return csvOf(
    columns.map(([name]) => name),
    rows,
    options.locale,
  )
}

function columnsFor(sight: Sight, zone: string, country: string, { locale, now }: Options): Column[] {
  const t = translator(locale, 'bookings')
  const clock = (at: Date) => isoLocal(at, zone).slice(11, 16)
  return [
    [t('column.day'), ({ startAt }) => localDate(startAt, zone)],
    [t('column.meet'), ({ meetAt }) => clock(meetAt)],
    [t('column.from'), ({ startAt }) => clock(startAt)],
    [t('column.to'), ({ endAt }) => clock(endAt)],
    [t('column.state'), (line) => t(`state.${standing(line, now)}`)],
    [t('column.flags'), ({ flags }) => flagWords(flags, t)],
    [t('column.kind'), ({ kind }) => t(`kind.${kind}`)],
    [t('column.activity'), ({ activity }) => textIn(activity, locale)],
    [t('column.aircraft'), ({ registration }) => registration],
    [t('column.pilot'), ({ pilot }) => pilot],
    [t('column.lastName'), ({ lastName }) => lastName],
    [t('column.firstName'), ({ firstName }) => firstName],
    [t('column.title'), ({ title }) => title],
    [t('column.passengers'), ({ passengers }) => passengers],
    ...(sight.contacts ? contacts(t, country) : []),
    ...(sight.references ? references(t) : []),
    [t('column.made'), ({ createdAt }) => localDate(createdAt, zone)],
  ]
}

// As people write it, with blanks: without them a spreadsheet takes it for a figure or a formula.
const contacts = (t: Translator<'bookings'>, country: string): Column[] => [
  [t('column.phone'), ({ phone }) => phone && displayPhone(phone, country).replaceAll('\u00a0', ' ')],
  [t('column.email'), ({ email }) => email],
]

const references = (t: Translator<'bookings'>): Column[] => [
  [t('column.references'), ({ references: paid }) => paid?.map(displayCode).join(' ') ?? null],
]

function flagWords(flags: readonly Flag[], t: Translator<'bookings'>): string {
  return flags.map((flag) => t(`flag.${flag}`)).join(', ')
}
