import { requestLocale } from '@/app/_edge/locale'
import { maybeStaff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { gripOf } from '@/domain/sales/register/rules'
import { askedFor } from '../_coupons/asked'
import { couponsCsv } from './_csv'

/** The list as a table, with the filters of its address. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[slug]/desk/coupons.csv'>,
): Promise<Response> {
  const { slug } = await params
  const staff = await maybeStaff(slug)
  if (!staff) return new Response(null, { status: 401 })
  const { ref, actor, person } = staff
  if (!gripOf(person.rights)) return new Response(null, { status: 404 })
  const asked = askedFor(Object.fromEntries(new URL(request.url).searchParams))
  const locale = await requestLocale(person.language)
  const csv = await inClub(ref, actor, (club) => couponsCsv(club, asked, { locale, now: new Date() }))
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="coupons-${slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
