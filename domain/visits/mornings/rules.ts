import type { Localized } from '@/db/schema/columns'
import { fleet, soloPlane } from '@/db/seed/fleet'
import { conditions, legal } from '@/db/seed/texts'
import type { Readiness } from './schema'

/** The number that the demonstration's clubs give: of the range that is kept for fiction. */
const SAMPLE_PHONE = '+33536490418'

const samples = new Set([...fleet, soloPlane].map(({ registration }) => registration))

export type ClubFacts = {
  settings: { phone: string; email: string; legal: Localized; conditions: Localized }
  registrations: readonly string[]
  /** Of active pilots. */
  pilotEmails: readonly (string | null)[]
  externalOn: boolean
}

/**
 * What a club that was copied from the demonstration has made its own. Texts count when they are there and are not the
 * demonstration's; a pilot with a `.invalid` address is made up.
 */
export function readinessOf({ settings, registrations, pilotEmails, externalOn }: ClubFacts): Readiness {
  return {
    identity: isOwn(settings.legal, legal),
    contact: isReal(settings.email) && settings.phone !== '' && settings.phone !== SAMPLE_PHONE,
    conditions: isOwn(settings.conditions, conditions),
    aircraft: registrations.some((registration) => !samples.has(registration)),
    pilots: pilotEmails.some((email) => email !== null && isReal(email)),
    external: externalOn,
  }
}

const isReal = (email: string) => email !== '' && !/\.(invalid|example)$/i.test(email)

function isOwn(text: Localized, sample: Localized): boolean {
  const written = [text.fr, text.en].filter(Boolean)
  return written.length > 0 && !written.some((one) => one === sample.fr || one === sample.en)
}
