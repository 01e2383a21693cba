import { isMailboxOpen } from '@/app/_edge/from-here'
import { mailboxFile } from '@/domain/letters/letters/queries'

/** One attachment of a mail that was not handed over, made again from what the mail was written from. */
export async function GET(_request: Request, { params }: RouteContext<'/dev/mailbox/[id]/[file]'>) {
  const { id, file } = await params
  const found = isMailboxOpen() ? await mailboxFile(id, file) : null
  if (!found) return new Response('Not found\n', { status: 404 })
  const how = found.contentType === 'application/pdf' ? 'inline' : 'attachment'
  return new Response(new Uint8Array(found.content), {
    headers: {
      'Content-Type': found.contentType,
      'Content-Disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file)}`,
      'Cache-Control': 'no-store',
    },
  })
}
