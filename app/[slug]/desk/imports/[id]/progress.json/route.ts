import { maybeStaff } from '@/app/_edge/staff'
import { openImport, stepOf } from '../_import'

/** How far an import has come, for the page that shows it: `{stage}`. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[slug]/desk/imports/[id]/progress.json'>,
): Promise<Response> {
  const { slug, id } = await params
  const staff = await maybeStaff(slug)
  const headers = { 'Cache-Control': 'no-store' }
  if (!staff) return new Response(null, { status: 401, headers })
  const { line } = await openImport(staff, id, staff.ref.language)
  return Response.json({ stage: stepOf(line) }, { headers })
}
