import { csvOf } from '@/lib/csv'
import type { Locale } from '@/lib/i18n/locale'
import { registerFile } from '../_download'
import type { Register } from '../_register'

/** The register as a table. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[slug]/desk/day/register.csv'>,
): Promise<Response> {
  const type = { content: 'text/csv; charset=utf-8', end: 'csv' }
  return registerFile(request, (await params).slug, (register, { locale }) => table(register, locale), type)
}

const columns = [
  'date',
  'aircraft',
  'type',
  'pilot',
  'passengers',
  'tookOff',
  'landed',
  'duration',
  'activity',
] as const

function table({ t, lines, references }: Register, locale: Locale): string {
  const header = [
    ...columns.map((name) => t(`register.${name}`)),
    ...(references ? [t('register.references')] : []),
    t('register.note'),
  ]
  const rows = lines.map((line) => [
    line.date,
    line.registration,
    line.type,
    line.pilot,
    line.passengers,
    plain(line.tookOff),
    plain(line.landed),
    line.minutes,
    line.activity,
    ...(references ? [line.references.join(' ')] : []),
    [...(line.actual ? [] : [t('register.planned')]), ...line.warnings].join(', '),
  ])
  return csvOf(header, rows, locale)
}

/** A spreadsheet has no use for spaces that do not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
