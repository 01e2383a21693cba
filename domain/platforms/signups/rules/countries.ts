import { getCountries } from 'libphonenumber-js/min'
import type { Locale } from '@/lib/i18n/locale'

/** Where a country has several zones, the one that most of its people live by. */
const main: Readonly<Record<string, string>> = {
  AR: 'America/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Truk',
  GL: 'America/Godthab',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kiev',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  XK: 'Europe/Belgrade',
}

/** The names of the tz database that this runtime knows, one for each zone. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone')

/** The zone of a country (ISO 3166-1 alpha-2); null when it has none. */
export function zoneOf(country: string): string | null {
  return main[country] ?? zonesIn(country)[0] ?? null
}

/** Unicode's regions know their zones; the type comes with a later edition of ECMAScript. */
function zonesIn(country: string): readonly string[] {
  const region = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones(): string[] | undefined }
  return region.getTimeZones() ?? []
}

const countries: ReadonlySet<string> = new Set(getCountries().filter((country) => zoneOf(country) !== null))

/** True for the code of a country with a zone and a telephone. */
export function isCountry(code: string): boolean {
  return countries.has(code)
}

/** True for a zone that clocks can be set by, under any of its names. */
export function isZone(name: string): boolean {
  if (zones.includes(name)) return true
  try {
    return (
      /^[A-Z][A-Za-z_]+(\/[\w+-]+)+$/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
    )
  } catch {
    return false
  }
}

/** Code and name of every country, in the alphabet of a language. */
export function countryNames(locale: Locale): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return [...countries]
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name))
}

const homes: Record<Locale, string> = { fr: 'FR', en: 'GB' }

/** Where a visitor probably lives: the first region that `Accept-Language` names, else by the language. */
export function likelyCountry(accepted: string | null, locale: Locale): string {
  const regions = [...(accepted ?? '').matchAll(/[a-z]{2,3}-([A-Z]{2})\b/gi)].map(([, region = '']) =>
    region.toUpperCase(),
  )
  return regions.find(isCountry) ?? homes[locale]
}
