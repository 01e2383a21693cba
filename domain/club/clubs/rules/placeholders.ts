import type { Localized } from '@/db/schema/columns'
import * as demonstration from '@/db/seed/texts'

/** The number that the demonstration's clubs give, and their copies: of the range that is kept for fiction (05 36 49). */
export const SAMPLE_PHONE = '+33536490418'

/** What customers read of a club and must be its own before they may book, in the order in which it is asked for. */
const ownMatters = ['identity', 'contact', 'conditions'] as const

export type OwnMatter = (typeof ownMatters)[number]

type Said = {
  phone: string
  email: string
  legalForm: string
  publisher: string
  legal: Localized
  conditions: Localized
}

/**
 * What of a club's identity, contact and conditions is missing or still the demonstration's; empty: all is its own, and the club
 * may open external bookings and go live. A text counts when it is there and is the demonstration's in no language; who publishes may be said
 * in a text or by legal form and name.
 */
export function placeholdersIn({ phone, email, legal, conditions, ...publication }: Said): OwnMatter[] {
  const signed = publication.legalForm !== '' && publication.publisher !== ''
  const own: Record<OwnMatter, boolean> = {
    identity: isOwn(legal, demonstration.legal) || (signed && isBlank(legal)),
    contact: isReachable(email) && phone !== '' && phone !== SAMPLE_PHONE,
    conditions: isOwn(conditions, demonstration.conditions),
  }
  return ownMatters.filter((matter) => !own[matter])
}

/** Whether a mail to this address may reach somebody: `.invalid` and `.example` are nobody's (RFC 2606). */
export const isReachable = (email: string) => email !== '' && !/\.(invalid|example)$/i.test(email)

const written = (text: Localized) => [text.fr, text.en].filter((one) => one?.trim())

const isBlank = (text: Localized) => written(text).length === 0

function isOwn(text: Localized, sample: Localized): boolean {
  return !isBlank(text) && !written(text).some((one) => one === sample.fr || one === sample.en)
}
