import {
  type CountryCode,
  getCountryCallingCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'

/** France and its overseas parts dial each other's numbers in one national form, but each has a country code of its own. */
const FRENCH: readonly CountryCode[] = ['FR', 'RE', 'GP', 'GF', 'MQ', 'YT']

/** Kept by the regulator for films and examples (Arcep, numbering plan): no metadata has them. */
const FICTITIOUS = /^\+3363998\d{4}$/

/** Numbers that are called to buy something, not somebody. */
const NOBODYS: readonly (string | undefined)[] = ['PREMIUM_RATE', 'SHARED_COST']

/** Of France we know every range; elsewhere the length alone is judged, since new ranges open before we hear of them. */
function exists(phone: PhoneNumber): boolean {
  if (phone.ext || NOBODYS.includes(phone.getType())) return false
  if (phone.isValid() || FICTITIOUS.test(phone.number)) return true
  return !isFrench(phone) && phone.isPossible() && !phone.nationalNumber.startsWith('0')
}

/** Behind the country code of one of the French parts. */
const isFrench = ({ countryCallingCode }: PhoneNumber) =>
  FRENCH.some((part) => getCountryCallingCode(part) === countryCallingCode)

/**
 * Reads a phone number as people type it ("06 12 34 56 78", "+33 (0)6...", "(+33) 6...", "tel:+33...") into E.164; null when no
 * such number can exist: a figure too few, an extension. The country of the club decides how national numbers are read; French
 * ones go to the part that has them (0693... is +262 693...), also behind a +33 that no network would take.
 */
export function readPhone(typed: string, country: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .replace(/^\s*\(?(\+\d{1,3})\)?\s*(\(0\))?/, '$1')
  const home = country as CountryCode
  const phone = parsePhoneNumberFromString(bare, home)
  if (!phone) return null
  if (exists(phone)) return phone.number
  if (!isFrench(phone) || phone.ext) return null
  const national = `0${phone.nationalNumber.replace(/^0+/, '')}`
  const others = FRENCH.map((part) => parsePhoneNumberFromString(national, part))
  return others.find((other) => other && exists(other))?.number ?? null
}

/** A number for people: national form in its own country, international elsewhere; non-breaking. */
export function displayPhone(e164: string, country: string): string {
  const parsed = parsePhoneNumberFromString(e164)
  if (!parsed) return e164
  const text = parsed.country === country ? parsed.formatNational() : parsed.formatInternational()
  return text.replaceAll(' ', '\u00a0')
}
