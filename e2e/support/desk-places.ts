import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { and, eq } from 'drizzle-orm'
import { letters } from '@/db/schema/letters'
import type { Right } from '@/db/schema/rights'
import { type BookableClub, changeCoupon, inDays } from './club'

/** Things of a club that addresses of its desk name. */
export type Things = {
  booking: string
  aircraft: string
  pilot: string
  letter: string
  coupon: string
  /** Of which the coupon is the only one. */
  batch: string
  day: string
}

export type Place = {
  /** Each of these rights alone opens it for what is somebody else's; `everybody`: whoever is signed in. */
  opens: readonly Right[] | 'everybody'
  /** Opens it for what is one's own alone, which the trial has none of. */
  own?: readonly Right[]
  /** Must be there beside. */
  with?: readonly Right[]
  /** Addresses below `/{slug}/desk` at which it shows its forms and lists; the first is the plain one. */
  at?: (things: Things) => readonly string[]
}

const ALL: Right[] = ['bookings.all']
const BOOKINGS: Right[] = ['bookings.own', 'bookings.all']
const COUPONS: Right[] = ['coupons.see', 'coupons.manage']
const DAY: Right[] = ['day.see', 'bookings.all']

/** Every page and file of the desk, by its folder: whom it lets in. A new one is added here. */
export const deskPlaces: Readonly<Record<string, Place>> = {
  '': { opens: 'everybody' },
  sessions: { opens: 'everybody' },
  me: { opens: 'everybody' },
  live: { opens: ['schedule.see'] },
  'palette.json': { opens: BOOKINGS, at: () => ['palette.json?q=du'] },
  schedule: {
    opens: ['schedule.see'],
    at: ({ booking }) => [
      'schedule',
      'schedule?view=week',
      'schedule?act=new',
      `schedule?item=${booking}`,
      `schedule?item=${booking}&act=change`,
      `schedule?item=${booking}&act=cancel`,
    ],
  },
  day: { opens: ['day.see'], at: ({ day }) => [`day?date=${day}`] },
  'day/eve': { opens: ['day.see'], at: ({ day }) => [`day/eve?date=${day}`] },
  'day/run': { opens: ['day.see'], at: ({ day }) => [`day/run?date=${day}`] },
  'day/flights/[id]': { opens: ['day.see'], at: ({ booking }) => [`day/flights/${booking}`] },
  'day/register': { opens: ['day.see'] },
  'day/register.csv': { opens: ['day.see'] },
  'day/register.pdf': { opens: ['day.see'] },
  bookings: { opens: BOOKINGS },
  'bookings.csv': { opens: BOOKINGS },
  'bookings/new': { opens: ALL, at: ({ booking }) => ['bookings/new', `bookings/new?again=${booking}`] },
  'bookings/new/[hold]': { opens: [], own: ALL, at: ({ booking }) => [`bookings/new/${booking}`] },
  'bookings/[id]': {
    opens: ALL,
    at: ({ booking }) => [
      `bookings/${booking}`,
      `bookings/${booking}?act=change`,
      `bookings/${booking}?act=cancel`,
      `bookings/${booking}?act=email`,
      `bookings/${booking}?act=correct`,
    ],
  },
  'bookings/[id]/letters/[letter]': {
    opens: ALL,
    with: ['coupons.see'],
    at: ({ booking, letter }) => [`bookings/${booking}/letters/${letter}`],
  },
  coupons: {
    opens: COUPONS,
    at: () => ['coupons', 'coupons?state=issued&ending=1&samples=without&sort=end', 'coupons?q=nobody'],
  },
  'coupons.csv': { opens: COUPONS },
  'coupons.pdf': { opens: COUPONS, at: ({ batch }) => [`coupons.pdf?batch=${batch}`] },
  'coupons/new': { opens: ['coupons.manage'] },
  'coupons/[id]/gift.pdf': { opens: COUPONS, at: ({ coupon }) => [`coupons/${coupon}/gift.pdf`] },
  'coupons/[id]': { opens: COUPONS, at: ({ coupon }) => [`coupons/${coupon}`] },
  imports: { opens: ['coupons.manage'] },
  'imports/[id]': { opens: [], own: ['coupons.manage'], at: ({ coupon }) => [`imports/${coupon}`] },
  'imports/[id]/lines.csv': {
    opens: [],
    own: ['coupons.manage'],
    at: ({ coupon }) => [`imports/${coupon}/lines.csv`],
  },
  'imports/[id]/progress.json': {
    opens: [],
    own: ['coupons.manage'],
    at: ({ coupon }) => [`imports/${coupon}/progress.json`],
  },
  weather: {
    opens: ALL,
    at: ({ booking, day }) => [
      'weather',
      `weather?date=${day}`,
      `weather?date=${day}&reason=wind`,
      `weather?booking=${booking}&reason=wind`,
    ],
  },
  'weather/waiting': { opens: DAY },
  pilots: { opens: ['presences.all'], own: ['presences.own'] },
  'pilots/[id]': { opens: ['presences.all'], at: ({ pilot }) => [`pilots/${pilot}`] },
  online: { opens: ['settings.manage'] },
  resources: { opens: ['fleet.manage'] },
  'resources/new': { opens: ['fleet.manage'], at: () => ['resources/new', 'resources/new?type=DA40'] },
  'resources/[id]': { opens: ['fleet.manage'], at: ({ aircraft }) => [`resources/${aircraft}`] },
  replacements: {
    opens: ALL,
    at: ({ booking, aircraft, pilot }) => [
      'replacements',
      `replacements?booking=${booking}`,
      `replacements?aircraft=${aircraft}`,
      `replacements?pilot=${pilot}`,
    ],
  },
  'replacements/decline': {
    opens: [],
    own: ['schedule.see'],
    at: ({ booking }) => [`replacements/decline?booking=${booking}`],
  },
  settings: { opens: ['settings.manage'] },
  'settings/club': { opens: ['settings.manage'] },
  'settings/integrations': { opens: ['settings.manage'] },
  'settings/texts': { opens: ['settings.manage'] },
  'settings/samples': { opens: ['settings.manage'] },
  journal: { opens: ['journal.see'] },
  'journal.csv': { opens: ['journal.see'] },
}

/** The folders of the desk that answer: `bookings/[id]`. */
export function deskFolders(): string[] {
  const root = fileURLToPath(new URL('../../app/[slug]/desk', import.meta.url))
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'page.tsx' || name === 'route.ts')
    .map(({ parentPath }) => parentPath.slice(root.length + 1))
    .sort()
}

/** The addresses of a place, plainest first. */
export function addressesOf(folder: string, things: Things): readonly string[] {
  return deskPlaces[folder]?.at?.(things) ?? [folder]
}

/** Names of things of this club that are on its schedule. */
export async function thingsOf(club: BookableClub, booking: string): Promise<Things> {
  const letter = await club.open(async ({ tx }) => {
    const mail = and(eq(letters.bookingId, booking), eq(letters.kind, 'mail'))
    return (await tx.select({ id: letters.id }).from(letters).where(mail).limit(1))[0]?.id
  })
  const [plane, flyer] = [club.aircraft[0]?.id, club.pilots[0]?.id]
  const coupon = club.coupons[0]?.id
  if (!letter || !plane || !flyer || !coupon) throw new Error('the club is not whole')
  const batch = coupon
  await changeCoupon(club, club.references[0] ?? '', { batchId: batch, batchPlace: 1 })
  return { booking, aircraft: plane, pilot: flyer, letter, coupon, batch, day: inDays(5) }
}
