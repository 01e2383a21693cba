import { requestLocale } from '@/app/_edge/locale'
import { maybeStaff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { badLines } from '@/domain/imports/imports/queries/bad-lines'
import { kindsFor } from '@/domain/imports/imports/rules/rights'
import { csvOf } from '@/lib/csv'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'

/** The lines of an import that are to be corrected, as they are in its file, with what is wrong with each. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[slug]/desk/imports/[id]/lines.csv'>,
): Promise<Response> {
  const { slug, id } = await params
  const staff = await maybeStaff(slug)
  if (!staff) return new Response(null, { status: 401 })
  const { ref, actor, person } = staff
  const bad = isUuid(id)
    ? await inClub(ref, actor, (club) => badLines(club, id, kindsFor(person.rights), new Date()))
    : null
  if (!bad) return new Response(null, { status: 404 })
  const locale = await requestLocale(person.language)
  const t = translator(locale, 'imports')
  const rows = bad.lines.map(({ number, cells, problems }) => {
    const why = problems.map(
      ({ field, problem }) => `${field ? `${t(`field.${field}`)} : ` : ''}${t(`problem.${problem}`)}`,
    )
    return [number, ...bad.header.map((_, place) => cells[place] ?? ''), why.join(' ')]
  })
  return new Response(csvOf([t('bad.line'), ...bad.header, t('bad.error')], rows, locale), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="lines-${slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
