/** F-json: an empty route handler. */
export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json({ ok: true })
}

export function POST() {
  return Response.json({ ok: true })
}
