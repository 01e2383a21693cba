import { eq } from 'drizzle-orm'
import { people } from '@/db/schema/people'
import { pilot, plane } from '@/db/testing/parts'
import { noticePayload } from '@/domain/letters/letters/schema'
import type { TrialShop } from '../../testing/shop/start'
import type { BookableClub } from './club'
import { aBookableClub, bookingsOf } from './club'
import type { bookingNow } from './day'
import { booked, tomorrow } from './day'
import { soldByShop } from './flights'
import { lettersSince } from './hits'

export const day = tomorrow()
const HOURS = [10, 11, 12, 13, 14, 15]
export const names = ['Aubert', 'Bonnet', 'Castel', 'Durand', 'Estève', 'Faure']
const registrations = ['F-AAAA', 'F-BBBB', 'F-CCCC']

export type Flight = Awaited<ReturnType<typeof bookingNow>>

export async function aSaturday(shop: TrialShop): Promise<BookableClub> {
  const club = await aBookableClub({
    coupons: HOURS.length,
    plane: { registration: registrations[0] ?? '' },
    pilots: 1,
    external: { stepMinutes: 60, noticeMinutes: 60 },
    parts: [
      ...registrations.slice(1).map((registration) => plane({ registration })),
      pilot({ firstName: 'Bruno' }),
      pilot({ firstName: 'Chloé' }),
    ],
    shop,
  })
  await soldBy(club, shop)
  await club.open(async ({ tx }) => {
    for (const { id, firstName } of club.pilots)
      await tx
        .update(people)
        .set({ email: emailOf(firstName, club) })
        .where(eq(people.id, id))
  })
  for (const [coupon, hour] of HOURS.entries())
    await booked(club, { coupon, hour, day, lastName: names[coupon] ?? '' })
  return club
}

async function soldBy(club: BookableClub, shop: TrialShop): Promise<void> {
  await shop.coupons(...club.references.map((reference) => ({ reference, state: 'valid' as const })))
  for (const [place] of club.references.entries()) await soldByShop(club, place)
}

export const emailOf = (firstName: string, { slug }: BookableClub) =>
  `${firstName.normalize('NFD').replace(/\W/g, '').toLowerCase()}.${slug}@essais.example`

/** Whom these letters tell, each with what; sorted. */
export async function toldSince(club: BookableClub, at: Date): Promise<string[]> {
  const written = await lettersSince(club, at)
  return written
    .filter(({ payload }) => payload.template !== 'booking-reminder')
    .map(({ kind, recipient, payload }) =>
      kind === 'mail' ? `${recipient}: ${payload.template}` : `shop: ${noticePayload(payload).notice.event}`,
    )
    .sort()
}

export const customer = (place: number) => `karine${place}@courriel.example`
export const nameOf = (club: BookableClub, id: string | null) =>
  club.pilots.find((one) => one.id === id)?.firstName ?? ''
export const flightAt = async (club: BookableClub, place: number): Promise<Flight> => {
  const lastName = names[place]
  const found = (await bookingsOf(club)).find((one) => one.lastName === lastName)
  if (!found) throw new Error(`no flight of ${lastName}`)
  return found
}
