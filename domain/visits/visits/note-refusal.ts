import type { Club } from '@/db/club'
import { visits } from '@/db/schema/visits'
import { uuidv7 } from '@/lib/id'
import type { Refusal } from '@/lib/refusal'
import { randomToken } from '@/lib/token'

/** Keeps why a reference from the address bar was refused, for the page that the cleaned address shows. Returns the visit's code. */
export async function noteRefusal(
  club: Club,
  browser: string,
  reference: string,
  refusal: Refusal,
): Promise<string> {
  const code = randomToken(6)
  const refused = { code: refusal.code, facts: { ...refusal.facts }, reference: shown(reference) }
  await club.tx.insert(visits).values({ clubId: club.id, id: uuidv7(), browser, code, refused })
  return code
}

// A cut may leave half a pair, which no json of the database takes.
const shown = (reference: string) => reference.replaceAll('\0', '').slice(0, 40).toWellFormed()
