import { randomBytes } from 'node:crypto'
import { acrossClubs, type Club, type ClubRef, findClub, inClub } from '../club'
import type { activities } from '../schema/activities'
import { clubSettings, clubs } from '../schema/clubs'
import type { coupons } from '../schema/coupons'
import { externalSettings } from '../schema/external'
import { type aircraft, aircraftActivities, type bases } from '../schema/fleet'
import { pilotActivities, pilotAircraft, profiles } from '../schema/people'

/** A club made for one test, with what its parts put there, in the order in which they were given. */
export type World = {
  ref: ClubRef
  /** Opens the club as the system. */
  open<T>(work: (club: Club) => Promise<T>): Promise<T>
  customerProfileId: string
  bases: (typeof bases.$inferSelect)[]
  activities: (typeof activities.$inferSelect)[]
  aircraft: (typeof aircraft.$inferSelect)[]
  /** `id` is the person's. */
  pilots: { id: string; firstName: string; weightKg: number | null }[]
  coupons: (typeof coupons.$inferSelect)[]
}

/** Something to put into a world: see parts.ts. */
export type Part = (club: Club, world: World) => Promise<void>

type Overrides = {
  club?: Partial<typeof clubs.$inferInsert>
  settings?: Partial<typeof clubSettings.$inferInsert>
  external?: Partial<typeof externalSettings.$inferInsert>
  /** Fuel planned for every activity on every aircraft, kg. */
  fuelKg?: number
  /** False: nobody is qualified for anything and no aircraft is open to anything, the test says who is. */
  linked?: boolean
}

/** A name that no other test has. */
export const unique = (prefix: string) => `${prefix}${randomBytes(6).toString('hex')}`

/**
 * A fresh club: `await aClub().with(oneBase, discovery, twoAircraft, twoPilots, openEveryDay, oneCoupon)`. In Paris's
 * time, in French, external bookings on, an hour's notice. Every pilot is qualified for every activity and aircraft.
 */
export function aClub(overrides: Overrides = {}) {
  return {
    async with(...parts: Part[]): Promise<World> {
      const world = await emptyWorld(overrides)
      await world.open(async (club) => {
        for (const part of parts) await part(club, world)
        if (overrides.linked !== false) await link(club, world, overrides.fuelKg ?? 20)
      })
      return world
    },
  }
}

async function emptyWorld(overrides: Overrides): Promise<World> {
  const slug = unique('c')
  const customerProfileId = await acrossClubs('tests', async (tx) => {
    const [club] = await tx
      .insert(clubs)
      .values({
        slug,
        name: 'Aéroclub des essais',
        kind: 'test',
        language: 'fr',
        timeZone: 'Europe/Paris',
        ...overrides.club,
      })
      .returning()
    if (!club) throw new Error('no club was made')
    const clubId = club.id
    const [profile] = await tx
      .insert(profiles)
      .values({ clubId, code: 'external', name: 'Client extérieur' })
      .returning()
    if (!profile) throw new Error('no profile was made')
    await tx.insert(clubSettings).values({
      clubId,
      phone: '+33536490418',
      email: 'club@essais.example',
      address: 'Aérodrome, 31130 Balma',
      conditions: { fr: 'Le pilote décide.', en: 'The pilot decides.' },
      conditionsVersion: '2026-01-01',
      bring: { fr: 'Des lunettes de soleil.', en: 'Sunglasses.' },
      ...overrides.settings,
    })
    await tx.insert(externalSettings).values({
      clubId,
      enabled: true,
      stepMinutes: 45,
      noticeMinutes: 60,
      afterSunriseMinutes: -30,
      beforeSunsetMinutes: -30,
      customerProfileId: profile.id,
      ...overrides.external,
    })
    return profile.id
  })
  const ref = await findClub(overrides.club?.slug ?? slug)
  if (!ref) throw new Error(`the club ${slug} is not there`)
  const open: World['open'] = (work) => inClub(ref, { kind: 'system', id: 'test' }, work)
  return { ref, open, customerProfileId, bases: [], activities: [], aircraft: [], pilots: [], coupons: [] }
}

async function link({ id: clubId, tx }: Club, world: World, fuelKg: number): Promise<void> {
  const planes = world.aircraft.map((plane) => plane.id)
  const flown = world.activities.map((activity) => activity.id)
  const crew = world.pilots.map((pilot) => pilot.id)
  const open = planes.flatMap((aircraftId) =>
    flown.map((activityId) => ({ clubId, aircraftId, activityId, fuelKg })),
  )
  const able = crew.flatMap((pilotId) => flown.map((activityId) => ({ clubId, pilotId, activityId })))
  const rated = crew.flatMap((pilotId) => planes.map((aircraftId) => ({ clubId, pilotId, aircraftId })))
  if (open.length > 0) await tx.insert(aircraftActivities).values(open).onConflictDoNothing()
  if (able.length > 0) await tx.insert(pilotActivities).values(able).onConflictDoNothing()
  if (rated.length > 0) await tx.insert(pilotAircraft).values(rated).onConflictDoNothing()
}
