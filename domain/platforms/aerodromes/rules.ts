import type { Locale } from '@/lib/i18n/locale'
import { instantOf, isoLocal } from '@/lib/time'

/** Where a club may fly from. Degrees, north and east positive. */
export type Aerodrome = { icao: string; name: string; latitude: number; longitude: number }

type Entry = readonly [icao: string, name: string, latitude: number, longitude: number]

const saintHubert: Entry = ['CYHU', 'Montréal / Saint-Hubert', 45.518, -73.417]

/** A real one for each zone where French or English is spoken. Coordinates: OurAirports (public domain), to three decimals. */
const known: Readonly<Record<string, Entry>> = {
  'Africa/Abidjan': ['DIAP', 'Abidjan / Félix-Houphouët-Boigny', 5.261, -3.926],
  'Africa/Algiers': ['DAAG', 'Alger / Houari-Boumédiène', 36.694, 3.215],
  'Africa/Casablanca': ['GMMN', 'Casablanca / Mohammed V', 33.368, -7.59],
  'Africa/Dakar': ['GOOY', 'Dakar / Léopold Sédar Senghor', 14.74, -17.49],
  'Africa/Douala': ['FKKD', 'Douala', 4.006, 9.719],
  'Africa/Johannesburg': ['FAGM', 'Johannesburg / Rand', -26.243, 28.151],
  'Africa/Kinshasa': ['FZAA', 'Kinshasa / Ndjili', -4.386, 15.445],
  'Africa/Tunis': ['DTTA', 'Tunis-Carthage', 36.851, 10.227],
  'America/Cayenne': ['SOCA', 'Cayenne / Félix-Éboué', 4.82, -52.361],
  'America/Chicago': ['KDPA', 'Chicago / DuPage', 41.908, -88.249],
  'America/Denver': ['KAPA', 'Denver / Centennial', 39.57, -104.849],
  'America/Edmonton': ['CYBW', 'Calgary / Springbank', 51.103, -114.374],
  'America/Guadeloupe': ['TFFR', 'Pointe-à-Pitre / Le Raizet', 16.265, -61.532],
  'America/Halifax': ['CYHZ', 'Halifax / Stanfield', 44.881, -63.509],
  'America/Los_Angeles': ['KVNY', 'Los Angeles / Van Nuys', 34.21, -118.49],
  'America/Martinique': ['TFFF', 'Martinique / Aimé-Césaire', 14.591, -61.003],
  'America/Miquelon': ['LFVP', 'Saint-Pierre', 46.763, -56.173],
  'America/Montreal': saintHubert,
  'America/New_York': ['KFRG', 'New York / Republic', 40.729, -73.413],
  'America/Toronto': saintHubert,
  'America/Vancouver': ['CZBB', 'Vancouver / Boundary Bay', 49.074, -123.012],
  'America/Winnipeg': ['CYAV', 'Winnipeg / St. Andrews', 50.056, -97.033],
  'Asia/Singapore': ['WSSL', 'Singapore / Seletar', 1.416, 103.867],
  'Australia/Melbourne': ['YMMB', 'Melbourne / Moorabbin', -37.976, 145.102],
  'Australia/Perth': ['YPJT', 'Perth / Jandakot', -32.097, 115.881],
  'Australia/Sydney': ['YSBK', 'Sydney / Bankstown', -33.924, 150.991],
  'Europe/Brussels': ['EBCI', 'Charleroi / Brussels South', 50.459, 4.454],
  'Europe/Dublin': ['EIWT', 'Dublin / Weston', 53.352, -6.486],
  'Europe/London': ['EGKB', 'London / Biggin Hill', 51.331, 0.032],
  'Europe/Luxembourg': ['ELLX', 'Luxembourg / Findel', 49.623, 6.204],
  'Europe/Monaco': ['LFMD', 'Cannes-Mandelieu', 43.542, 6.953],
  'Europe/Paris': ['LFCL', 'Toulouse-Lasbordes', 43.588, 1.499],
  'Europe/Zurich': ['LSGG', 'Genève', 46.238, 6.109],
  'Indian/Antananarivo': ['FMMI', 'Antananarivo / Ivato', -18.797, 47.479],
  'Indian/Mauritius': ['FIMP', 'Maurice / Plaisance', -20.43, 57.684],
  'Indian/Mayotte': ['FMCZ', 'Dzaoudzi / Pamandzi', -12.809, 45.282],
  'Indian/Reunion': ['FMEE', 'La Réunion / Roland-Garros', -20.89, 55.519],
  'Pacific/Auckland': ['NZAR', 'Auckland / Ardmore', -37.03, 174.973],
  'Pacific/Noumea': ['NWWM', 'Nouméa / Magenta', -22.258, 166.473],
  'Pacific/Tahiti': ['NTAA', 'Tahiti / Faa’a', -17.554, -149.607],
}

const LATITUDE = 43.6
const words: Record<Locale, string> = { fr: 'Aérodrome d’exemple', en: 'Example aerodrome' }

/**
 * An aerodrome under the sun of a zone: a real one, else an example at 43.6° N on the zone's own meridian (`ZZZZ` is what
 * ICAO writes for a place without a code).
 */
export function aerodromeOf(zone: string, language: Locale): Aerodrome {
  const entry = known[zone]
  if (entry) {
    const [icao, name, latitude, longitude] = entry
    return { icao, name, latitude, longitude }
  }
  return { icao: 'ZZZZ', name: words[language], latitude: LATITUDE, longitude: meridianOf(zone) }
}

/** 15° for each hour of standard time, the smaller of January's and July's offsets; east of -180, up to 180. */
function meridianOf(zone: string): number {
  const hours = Math.min(...['2026-01-01', '2026-07-01'].map((day) => offsetHours(day, zone)))
  return hours > 12 ? hours * 15 - 360 : hours * 15
}

function offsetHours(day: string, zone: string): number {
  const noon = instantOf(day, 720, zone)
  const wall = Date.parse(`${isoLocal(noon, zone).slice(0, 19)}Z`)
  return (wall - noon.getTime()) / 3_600_000
}
