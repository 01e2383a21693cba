import { eq, sql } from 'drizzle-orm'
import { bookings, passengers } from '@/db/schema/bookings'
import type { Right } from '@/db/schema/rights'
import type { World } from '@/db/testing/club'
import { listDossiers } from '@/domain/bookings/dossiers/queries/dossiers'
import type { Viewer, Wanted } from '@/domain/bookings/dossiers/schema'
import { NOW, nth } from '@/testing/worlds/holds'

export const everything: Wanted = {
  search: '',
  state: 'all',
  kind: null,
  activityId: null,
  aircraftId: null,
  pilotId: null,
  from: null,
  to: null,
  flagged: false,
  sort: 'start',
  falling: false,
}

/** A scheduler who sees it all, and who is nobody in particular. */
export const seeing = (...rights: Right[]): Viewer => ({
  id: '00000000-0000-7000-8000-000000000000',
  rights,
})
export const office = seeing('bookings.all', 'day.see', 'coupons.see')

/** What a viewer is shown of a world's bookings. */
export const listed = (world: World, wanted: Partial<Wanted> = {}, viewer = office, limit = 50) =>
  world.open(async (club) => {
    const page = { after: null, limit, now: NOW }
    return (await listDossiers(club, viewer, { ...everything, ...wanted }, page)).lines
  })

type Given = Partial<Omit<typeof bookings.$inferInsert, 'clubId' | 'startAt' | 'endAt' | 'meetAt'>> & {
  start?: Date
  aboard?: string[]
}

/** A booking as a bare row, external unless told, half an hour long; its id. Nobody's time is taken. */
export function aRow(world: World, { start = NOW, aboard = [], ...given }: Given = {}): Promise<string> {
  return world.open(async ({ tx, id: clubId }) => {
    const endAt = new Date(start.getTime() + 1_800_000)
    const where = { baseId: nth(world.bases, 0).id, aircraftId: nth(world.aircraft, 0).id }
    const what = { activityId: nth(world.activities, 0).id, pilotId: nth(world.pilots, 0).id, external: true }
    const values = {
      clubId,
      ...where,
      ...what,
      language: 'fr' as const,
      meetAt: start,
      startAt: start,
      endAt,
    }
    const row = nth(
      await tx
        .insert(bookings)
        .values({ ...values, ...given })
        .returning(),
      0,
    )
    const seats = aboard.map((name, seat) => ({
      clubId,
      bookingId: row.id,
      seat,
      name,
      weightKg: 71,
      age: 12,
    }))
    if (seats.length > 0) await tx.insert(passengers).values(seats)
    return row.id
  })
}

export const flagged = (world: World, id: string, flag: string) =>
  world.open(({ tx }) =>
    tx
      .update(bookings)
      .set({ flags: sql`array[${flag}]` })
      .where(eq(bookings.id, id)),
  )
