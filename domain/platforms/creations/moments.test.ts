import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { acrossClubs } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { occupancy } from '@/db/schema/occupancy'
import { aCreation, creationOf, plantedTemplate, plantTemplates, rowsOf } from '@/testing/worlds/creations'
import { copyClub } from './copy-club'
import { createPlatforms } from './create-platforms'

beforeEach(() => plantTemplates())

const all = <T>(work: Parameters<typeof acrossClubs<T>>[1]) => acrossClubs('tests', work)

test('a copy has either all of an edit of its template, or nothing of it', async () => {
  const { accountId, name, slug, mainActivity, language, timeZone } = await aCreation()
  const from = await plantedTemplate()
  const id = '019a0000-0000-7000-8000-000000000001'
  const club = {
    id,
    slug,
    kind: 'test' as const,
    name,
    accountId,
    mainActivity,
    language,
    timeZone,
    sandboxOf: null,
  }
  const contact = { firstName: 'A', lastName: 'B', email: 'a@essais.invalid', phone: null, language }
  const template = { id: from, kind: 'template' as const, timeZone, weeks: 0 }
  const edit = async () => {
    await all((tx) => tx.execute(sql`delete from duties where club_id = ${from}`))
    await all((tx) => tx.execute(sql`update activities set retired_at = now() where club_id = ${from}`))
  }
  await acrossClubs(
    'tests',
    async (tx) => {
      await tx.execute(sql`select 1 from clubs`)
      await edit()
      await copyClub(tx, { template, club, contact, country: 'FR', base: null })
    },
    'repeatable read',
  )
  const [found] = await all((tx) =>
    tx.execute(sql`
      select (select count(*)::int from duties where club_id = ${id}) as duties,
        (select count(*)::int from activities where club_id = ${id} and retired_at is not null) as retired`),
  )
  expect(found).toEqual({ duties: 50, retired: 0 })
})

// In Toronto the clocks go from 2:00 to 3:00 on 8 March 2026: 2:30 becomes 3:30 there, where the second flight is.
test('a flight in an hour that the new zone skips stays behind, with its places', async () => {
  const from = await plantedTemplate()
  const [first, second] = await all((tx) =>
    tx
      .select()
      .from(bookings)
      .where(sql`club_id = ${from} and state = 'booked' and title = 'Soirée vol de nuit'
      and aircraft_id = (select id from aircraft where club_id = ${from} and registration = 'F-GTOZ')`),
  )
  if (!first || !second) throw new Error('nobody flies by night')
  await fliesAt(first.id, '2026-03-08 02:30+01', '2026-03-08 02:50+01')
  await fliesAt(second.id, '2026-03-08 03:10+01', '2026-03-08 03:40+01')
  const { id } = await aCreation({ timeZone: 'America/Toronto' })
  await createPlatforms(id)
  const { clubId, doneAt } = await creationOf(id)
  expect(doneAt).not.toBeNull()
  const count = async (table: typeof bookings | typeof occupancy, club: string) =>
    (await rowsOf(table, club)).length
  expect(await count(bookings, clubId ?? '')).toBe((await count(bookings, from)) - 1)
  expect(await count(occupancy, clubId ?? '')).toBe((await count(occupancy, from)) - 3)
})

async function fliesAt(id: string, start: string, end: string): Promise<void> {
  await all(async (tx) => {
    const [startAt, endAt] = [new Date(start), new Date(end)]
    await tx.update(bookings).set({ meetAt: startAt, startAt, endAt }).where(eq(bookings.id, id))
    await tx
      .update(occupancy)
      .set({ during: `[${start},${end})` })
      .where(eq(occupancy.ref, id))
  })
}
