import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * Reads a phone number as people type it ("06 12 34 56 78", "+33 (0)6...") into E.164; null when it is none.
 * The country of the club's zone decides how national numbers are read.
 */
export function readPhone(typed: string, country: string): string | null {
  const bare = typed.replace(/^\s*(\+\d{1,3})\s*\(0\)/, '$1')
  const parsed = parsePhoneNumberFromString(
    bare,
    country as Parameters<typeof parsePhoneNumberFromString>[1] & string,
  )
  return parsed?.isPossible() ? parsed.number : null
}

/** A number for people: national form in its own country, international elsewhere; non-breaking. */
export function displayPhone(e164: string, country: string): string {
  const parsed = parsePhoneNumberFromString(e164)
  if (!parsed) return e164
  const text = parsed.country === country ? parsed.formatNational() : parsed.formatInternational()
  return text.replaceAll(' ', '\u00a0')
}
