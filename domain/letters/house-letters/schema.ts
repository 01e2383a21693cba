import type { HouseMail } from '@/emails/house/compose'

/** A mail of Envol itself to write down. `cause` names what it is for: the same cause never writes a second one. */
export type NewHouseMail = {
  cause: string
  accountId: string | null
  to: string
  payload: HouseMail
  /** Not before; at once when absent. */
  dueAt?: Date
}

/** The stored payload of a house letter: `writeHouseMail` alone writes it, from a HouseMail. */
export const houseMail = (stored: Record<string, unknown>) => stored as unknown as HouseMail
