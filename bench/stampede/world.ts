import { aClub, type World } from '@/db/testing/club'
import { activity, coupon, everyDay, oneAircraft, oneBase, onePilot, open, times } from '@/db/testing/parts'
import { issueKey } from '@/domain/club/keys/issue'

/** A club with one aircraft and one pilot, and those who want to fly. */
export type Crush = World & {
  slug: string
  /** Keys of the REST API, each a shop or partner of its own. */
  keys: string[]
  references: string[]
}

/** Flights of 30 minutes may start every quarter of an hour: the neighbours of a start overlap it. */
export async function aCrush({ coupons, keys }: { coupons: number; keys: number }): Promise<Crush> {
  const world = await aClub({
    external: { stepMinutes: 15, horizonDays: 120, afterSunriseMinutes: -30 },
  }).with(
    oneBase,
    activity(),
    oneAircraft,
    onePilot,
    open(everyDay(10 * 60, 16 * 60)),
    times(coupons, coupon()),
  )
  const issued = await world.open(async (club) => {
    const made: string[] = []
    for (let n = 0; n < keys; n++) {
      const { key } = await issueKey(club, {
        name: `side ${n + 1}`,
        scopes: ['slots:read', 'coupons:read', 'bookings:read', 'bookings:write'],
      })
      made.push(key)
    }
    return made
  })
  return {
    ...world,
    slug: world.ref.slug,
    keys: issued,
    references: world.coupons.map(({ reference }) => reference),
  }
}
