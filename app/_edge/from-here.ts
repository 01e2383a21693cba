import { env } from '@/lib/env'
import { isLoopback } from '@/lib/http/request'
import { currentResponse } from '@/lib/http/response'

/** Whether this machine itself asks; a proxy on it says for whom it does. */
export function isFromHere(): boolean {
  const { socket, headers } = currentResponse()?.req ?? {}
  const forwarded = String(headers?.['x-forwarded-for'] ?? '').split(',')
  const asking = [socket?.remoteAddress ?? '', ...forwarded.map((part) => part.trim()).filter(Boolean)]
  return asking.every(isLoopback)
}

/** Whether the mailbox may be read: it shows every link that signs in, so by this machine alone unless DEV_MAILBOX says otherwise. */
export function isMailboxOpen(): boolean {
  const { DEV_MAILBOX, mailboxForAll } = env()
  return DEV_MAILBOX && (mailboxForAll || isFromHere())
}
