import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { env } from '@/lib/env'
import { postedBySmtp, sender } from './rules'
import type { OutgoingMail, Posted } from './schema'

/** What nodemailer hangs on its errors; a plain error has none of it. */
const problem = z
  .object({
    command: z.string().optional(),
    responseCode: z.number().optional(),
    code: z.string().optional(),
  })
  .catch({})

/** For a whole attempt: a service that says a little now and then is not silent. */
const ATTEMPT_MS = 30_000

/** One attempt by SMTP, `attemptMs` at most. The Message-ID is the letter's own, so that a repetition can be told from a second mail. */
export async function sendBySmtp(mail: OutgoingMail, attemptMs = ATTEMPT_MS): Promise<Posted> {
  const from = sender(mail.fromName, env().MAIL_FROM)
  const transport = createTransport({
    url: env().SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 15_000,
  })
  try {
    const { response } = await transport.sendMail({
      signal: AbortSignal.timeout(attemptMs),
      messageId: `<${mail.id}@${from.address.split('@')[1]}>`,
      from,
      to: { name: '', address: mail.to },
      ...(mail.replyTo && { replyTo: { name: '', address: mail.replyTo } }),
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      attachments: mail.attachments,
    })
    return { outcome: 'delivered', status: Number.parseInt(response, 10), detail: '' }
  } catch (error) {
    const { command, responseCode, code } = problem.parse(error)
    const detail = [code, command, responseCode].filter(Boolean).join(' ')
    return { outcome: postedBySmtp({ command, responseCode }), status: responseCode ?? null, detail }
  } finally {
    transport.close()
  }
}
