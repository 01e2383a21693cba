import { requestLocale } from '@/app/_edge/locale'
import { maybeStaff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { namesIn, readJournal } from '@/domain/club/journal/queries'
import { csvOf } from '@/lib/csv'
import { translator } from '@/lib/i18n/translator'
import { isoLocal } from '@/lib/time'
import { askedFor } from '../_journal/asked'
import { actorWords, lineWords } from '../_view/journal-words'

/** The latest of what is looked for; a spreadsheet opens no more with ease. A narrower span gives the older ones. */
const MOST = 20_000

/** The journal's lines as a table: one row for each fact that changed. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[slug]/desk/journal.csv'>,
): Promise<Response> {
  const { slug } = await params
  const staff = await maybeStaff(slug)
  if (!staff) return new Response(null, { status: 401 })
  const { ref, actor, person } = staff
  if (!person.rights.includes('journal.see')) return new Response(null, { status: 404 })
  const locale = await requestLocale(person.language)
  const t = translator(locale, 'journal')
  const asked = askedFor(Object.fromEntries(new URL(request.url).searchParams))
  const coupons = person.rights.includes('coupons.see')
  const { lines, names } = await inClub(ref, actor, async (club) => {
    const found = await readJournal(club, asked, { below: null, most: MOST })
    return { lines: found, names: await namesIn(club, found, { coupons }) }
  })
  const rows = lines.flatMap((line) => {
    const { sentence, changes } = lineWords(line, names, locale, ref.timeZone)
    const about = line.subjectId === null ? null : (names.get(line.subjectId) ?? null)
    const begun = [isoLocal(line.at, ref.timeZone), actorWords(line, locale), sentence, about]
    if (changes.length === 0) return [[...begun, null, null, null, line.event]]
    return changes.map(({ label, from, to }) => [...begun, label, from, to, line.event])
  })
  const columns = ['when', 'who', 'what', 'about', 'fact', 'before', 'after', 'event'] as const
  const header = columns.map((column) => t(`column.${column}`))
  return new Response(csvOf(header, rows, locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="journal-${slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
