import { and, asc, eq, sql } from 'drizzle-orm'
import { connection } from '@/db/client'
import { bookings } from '@/db/schema/bookings'
import { letterAttempts, letters } from '@/db/schema/letters'
import { shops } from '@/db/schema/shops'
import { aClub, type World } from '@/db/testing/club'
import { discovery, oneAircraft, oneBase, onePilot } from '@/db/testing/parts'
import type { MailPayload } from '@/emails/compose'
import { aFlight } from '@/emails/testing/flight'
import { env } from '@/lib/env'
import { seal } from '@/lib/token'
import type { TrialShop } from '@/testing/shop/start'

type Kind = 'production' | 'test' | 'demo'

/** A club with an aircraft and a pilot, whose mails are handed over as `kind` says. */
export const aClubOf = (kind: Kind, email = 'club@essais.example') =>
  aClub({ club: { kind }, settings: { email } }).with(oneBase, discovery, oneAircraft, onePilot)

/** A booking in two days; its id. */
export function aBooking(world: World): Promise<string> {
  return world.open(async ({ id: clubId, tx }) => {
    const [place, flown, plane, flyer] = [
      world.bases[0],
      world.activities[0],
      world.aircraft[0],
      world.pilots[0],
    ]
    if (!place || !flown || !plane || !flyer) throw new Error('the world is not whole')
    const startAt = new Date(Date.now() + 48 * 3_600_000)
    const endAt = new Date(startAt.getTime() + 1_800_000)
    const pair = { activityId: flown.id, baseId: place.id, aircraftId: plane.id, pilotId: flyer.id }
    const [booking] = await tx
      .insert(bookings)
      .values({ clubId, ...pair, meetAt: startAt, startAt, endAt, external: true, language: 'fr' })
      .returning()
    if (!booking) throw new Error('no booking was made')
    return booking.id
  })
}

/** The club's connection to a trial shop; its id. */
export function aShop(world: World, trial: TrialShop, baseUrl = trial.url): Promise<string> {
  return world.open(async ({ id: clubId, tx }) => {
    const secret = env().AUTH_SECRET
    const sealed = { tokenSealed: seal(secret, trial.token), signingSecretSealed: seal(secret, trial.secret) }
    const [shop] = await tx
      .insert(shops)
      .values({ clubId, name: 'Boutique', baseUrl, ...sealed })
      .returning()
    if (!shop) throw new Error('no shop was made')
    return shop.id
  })
}

/** The mail with a PDF and a calendar file. */
export const confirmation = (): MailPayload => ({ template: 'booking-confirmed', facts: aFlight() })

/** A mail with a calendar file alone. */
export const cancellation = (): MailPayload => ({
  template: 'booking-cancelled',
  facts: aFlight(),
  cause: 'weather',
  note: null,
  coupons: [{ reference: '7KQ4M2XT9B', again: true, until: null }],
  bookUrl: null,
})

/** The club's letters in the order in which they were written. */
export const lettersOf = (world: World, kind: 'mail' | 'notice') =>
  world.open(({ id, tx }) =>
    tx
      .select()
      .from(letters)
      .where(and(eq(letters.clubId, id), eq(letters.kind, kind)))
      .orderBy(asc(letters.position)),
  )

export const attemptsOf = (world: World, letterId: string) =>
  world.open(({ id, tx }) =>
    tx
      .select()
      .from(letterAttempts)
      .where(and(eq(letterAttempts.clubId, id), eq(letterAttempts.letterId, letterId)))
      .orderBy(asc(letterAttempts.number)),
  )

/** As if the wait were over. */
export const passTime = (world: World) =>
  world.open(({ id, tx }) => tx.update(letters).set({ dueAt: sql`now()` }).where(eq(letters.clubId, id)))

/** When the waiting job of this key is to run; null when there is none. */
export async function runsAt(key: string): Promise<Date | null> {
  const rows = await connection().sql<{ at: string }[]>`
    select run_at::text as at from graphile_worker.jobs where key = ${key} and locked_at is null`
  return rows[0] ? new Date(rows[0].at) : null
}
