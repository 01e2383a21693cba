import { Resend } from 'resend'
import { env } from '@/lib/env'
import { postedByResend, sender } from './rules'
import type { OutgoingMail, Posted } from './schema'

/** One attempt through Resend's API, 20 s at most. */
export async function sendByResend(mail: OutgoingMail): Promise<Posted> {
  const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM } = env()
  const resend = new Resend(
    RESEND_API_KEY,
    RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL.replace(/\/+$/, '') } : {},
  )
  const { name, address } = sender(mail.fromName, MAIL_FROM)
  const { error, headers } = await resend.emails.send(
    {
      from: `"${name}" <${address}>`,
      to: mail.to,
      ...(mail.replyTo && { replyTo: mail.replyTo }),
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      attachments: mail.attachments,
    },
    { idempotencyKey: mail.id, signal: AbortSignal.timeout(20_000) },
  )
  if (!error) return { outcome: 'delivered', status: 200, detail: '' }
  const wait = Number(headers?.['retry-after'])
  return {
    outcome: postedByResend(error),
    status: error.statusCode,
    detail: error.name,
    ...(wait > 0 && { retryAfterMs: wait * 1000 }),
  }
}
