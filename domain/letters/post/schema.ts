/** A rendered mail, ready for a transport. */
export type OutgoingMail = {
  /** The letter's id: key of repetition for Resend, Message-ID for SMTP. */
  id: string
  /** The club that writes; null: Envol itself. */
  fromName: string | null
  to: string
  replyTo: string | null
  subject: string
  html: string
  text: string
  attachments: { filename: string; contentType: string; content: Buffer }[]
}

/** What became of one attempt. `status`: the service's own code, null when it said none. */
export type Posted = {
  outcome: 'delivered' | 'failed' | 'retry'
  status: number | null
  retryAfterMs?: number
  detail: string
}
