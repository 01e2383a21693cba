import type { letters } from '@/db/schema/letters'
import type { AllocationNotice } from '@/domain/coupons/shop/schema'
import type { MailPayload } from '@/emails/compose'

/** A letter as it is stored. */
export type Letter = typeof letters.$inferSelect

/** A mail to write down. `cause` names what it is for: the same cause never writes a second one. */
export type NewMail = {
  cause: string
  bookingId: string | null
  to: string
  payload: MailPayload
  /** Not before; at once when absent. */
  dueAt?: Date
}

/** A notice to write down, for one reference of a booking. */
export type NewNotice = {
  cause: string
  bookingId: string
  shopId: string
  /** Normal form. */
  reference: string
  notice: AllocationNotice
}

export type NoticePayload = { reference: string; notice: AllocationNotice }

/** `queue` of a booking's notices, which go out in order. */
export const noticeQueue = (bookingId: string) => `notice:${bookingId}`

/** The stored payload of a mail: `writeLetters` alone writes it, from a MailPayload. */
export const mailPayload = (stored: Record<string, unknown>) => stored as unknown as MailPayload

/** The stored payload of a notice: `writeLetters` alone writes it, from a NoticePayload. */
export const noticePayload = (stored: Record<string, unknown>) => stored as unknown as NoticePayload

/** A mail on the mailbox page: written, and not handed to a transport. */
export type MailboxLetter = {
  id: string
  to: string
  subject: string
  html: string
  text: string
  attachments: { filename: string; contentType: string }[]
  /** When it was kept, else when it was written down. */
  sentAt: Date
  club: string
  /** The club's. */
  zone: string
}
