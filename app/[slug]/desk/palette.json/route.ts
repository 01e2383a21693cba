import { requestLocale } from '@/app/_edge/locale'
import { maybeStaff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { lookUp } from '@/domain/bookings/dossiers/queries/lookup'
import { sightOf } from '@/domain/bookings/dossiers/rules/dossiers'
import { lookUpCoupons } from '@/domain/sales/register/queries/list'
import { gripOf } from '@/domain/sales/register/rules'
import { foundIn } from '../_view/palette-found'

const LONGEST = 80

/** What the desk's search field proposes for what is typed, with the rights of whoever types it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[slug]/desk/palette.json'>,
): Promise<Response> {
  const staff = await maybeStaff((await params).slug)
  if (!staff) return new Response(null, { status: 401 })
  const { ref, actor, person } = staff
  if (!sightOf(person)) return new Response(null, { status: 404 })
  const typed = (new URL(request.url).searchParams.get('q') ?? '').slice(0, LONGEST)
  const now = new Date()
  const found = await inClub(ref, actor, async (club) => ({
    ...(await lookUp(club, person, typed, now)),
    coupons: gripOf(person.rights) ? await lookUpCoupons(club, typed, now) : [],
  }))
  const locale = await requestLocale(person.language)
  return Response.json(foundIn(found, ref, person.rights, { locale, now }), {
    headers: { 'Cache-Control': 'no-store' },
  })
}
