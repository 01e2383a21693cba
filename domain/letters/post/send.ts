import { env } from '@/lib/env'
import type { OutgoingMail, Posted } from './schema'
import { sendByResend } from './send-by-resend'
import { sendBySmtp } from './send-by-smtp'

/**
 * Hands one mail to the transport of this deployment; one attempt, never inside a transaction. Nothing is thrown for a
 * service that refuses or does not answer. Repeated with the same id, the mail is recognisable as the same one.
 */
export async function send(mail: OutgoingMail): Promise<Posted> {
  switch (env().transport) {
    case 'resend':
      return sendByResend(mail)
    case 'smtp':
      return sendBySmtp(mail)
    case 'none':
      return { outcome: 'retry', status: null, detail: 'no transport' }
  }
}
