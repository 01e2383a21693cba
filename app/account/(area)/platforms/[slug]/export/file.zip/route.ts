import { maybeAccount } from '@/app/_edge/account'
import { inAccount } from '@/db/account'
import { exportOf, partBehind } from '@/domain/platforms/exports/queries/exports'

/** The file of a finished export, part by part. Nothing for who is not signed in, and for another's. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/account/platforms/[slug]/export/file.zip'>,
): Promise<Response> {
  const id = await maybeAccount()
  const { slug } = await params
  if (!id) return new Response(null, { status: 404 })
  const made = await inAccount(id, (account) => exportOf(account, slug))
  if (!made?.doneAt) return new Response(null, { status: 404 })
  let behind = -1
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const part = await inAccount(id, (account) => partBehind(account, made.id, behind))
      if (!part) return controller.close()
      behind = part.number
      controller.enqueue(new Uint8Array(part.bytes))
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${slug}.zip"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
