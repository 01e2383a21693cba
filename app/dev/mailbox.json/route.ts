import { isMailboxOpen } from '@/app/_edge/from-here'
import { mailbox } from '@/domain/letters/mailbox/queries'
import { env } from '@/lib/env'

/** The mailbox for programs: `[{id, to, subject, html, text, attachments: [{filename, contentType, url}], sentAt}]`, newest first; `?to=` filters. */
export async function GET(request: Request) {
  const { APP_URL } = env()
  if (!isMailboxOpen()) return new Response('Not found\n', { status: 404 })
  const letters = await mailbox(new URL(request.url).searchParams.get('to') || null)
  const shown = letters.map(({ id, to, subject, html, text, attachments, sentAt }) => ({
    id,
    to,
    subject,
    html,
    text,
    attachments: attachments.map(({ filename, contentType }) => ({
      filename,
      contentType,
      url: `${APP_URL}/dev/mailbox/${id}/${encodeURIComponent(filename)}`,
    })),
    sentAt: sentAt.toISOString(),
  }))
  return Response.json(shown, { headers: { 'Cache-Control': 'no-store' } })
}
