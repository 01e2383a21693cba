import { and, eq, isNull, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { acrossClubs, clubById, findClub } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, passengers } from '@/db/schema/bookings'
import { clubs } from '@/db/schema/clubs'
import { couponEvents, coupons } from '@/db/schema/coupons'
import { aircraft, bases } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { people, pilots } from '@/db/schema/people'
import { templates } from '@/db/schema/signups'
import { findSlots, flyableDays } from '@/domain/slots/slots/queries/search'
import { fromMinutes, localDate } from '@/lib/time'
import { aCreation, creationOf, inClubAt, plantTemplates, rowsOf } from '@/testing/worlds/creations'
import { setTemplate } from '../templates/set-template'
import { createPlatforms } from './create-platforms'
import { copiedTables } from './rules/copies'

beforeAll(() => plantTemplates())

async function aCopy(given: Parameters<typeof aCreation>[0] = {}) {
  const creation = await aCreation(given)
  await createPlatforms(creation.id)
  const { clubId, failure } = await creationOf(creation.id)
  expect(failure).toBeNull()
  return { ...creation, clubId: clubId ?? '' }
}

const demo = async () => (await findClub('demo'))?.id ?? ''

const all = <T>(work: Parameters<typeof acrossClubs<T>>[1]) => acrossClubs('tests', work)

describe('a copy', () => {
  test.each([
    ['Europe/Paris', 'LFCL'],
    ['Indian/Reunion', 'FMEE'],
    ['Pacific/Noumea', 'NWWM'],
    ['America/Toronto', 'CYHU'],
    ['Pacific/Tahiti', 'NTAA'],
    ['Australia/Sydney', 'YSBK'],
    ['Asia/Tokyo', 'ZZZZ'],
  ])('has bookable slots soon, in %s', async (timeZone, icao) => {
    const { slug } = await aCopy({ timeZone, country: 'AU', language: 'en' })
    const now = new Date()
    const found = await inClubAt(slug, async (club) => {
      const [base] = await club.tx.select().from(bases)
      const offered = await club.tx.select().from(activities).where(eq(activities.external, true))
      const counts: number[] = []
      for (const { id: activityId } of offered) {
        const search = {
          activityId,
          baseId: base?.id ?? '',
          now,
          coupons: [],
          party: { passengers: 1, weightsKg: null },
        }
        const { slots } = await findSlots(club, search, await flyableDays(club, search))
        counts.push(
          slots.filter(({ start }) => fromMinutes(start).getTime() - now.getTime() < 14 * 86_400_000).length,
        )
      }
      return { icao: base?.icao, counts }
    })
    expect(found.icao).toBe(icao)
    expect(found.counts).toHaveLength(3)
    for (const count of found.counts) expect(count).toBeGreaterThan(0)
  })

  test('lives around today: nothing flown lies ahead, and weeks of flights do', async () => {
    await plantTemplates(9)
    const { clubId, timeZone } = await aCopy({ timeZone: 'America/Toronto' })
    const rows = await all((tx) => tx.select().from(bookings).where(eq(bookings.clubId, clubId)))
    const now = new Date()
    const ahead = rows.filter(({ startAt }) => startAt > now)
    expect(ahead.filter(({ state }) => state === 'flown' || state === 'no_show')).toEqual([])
    expect(ahead.length).toBeGreaterThan(30)
    expect(new Set(ahead.map(({ startAt }) => localDate(startAt, timeZone))).size).toBeGreaterThan(14)
    const [soon] = ahead.toSorted((a, b) => a.startAt.getTime() - b.startAt.getTime())
    expect((soon?.startAt.getTime() ?? 0) - now.getTime()).toBeLessThan(8 * 86_400_000)
    await plantTemplates()
  })

  test('has references of its own, each once', async () => {
    const [first, second] = [await aCopy(), await aCopy()]
    const references = await all((tx) => tx.select({ reference: coupons.reference }).from(coupons))
    expect(references).toHaveLength(20 * 6)
    expect(new Set(references.map(({ reference }) => reference)).size).toBe(references.length)
    for (const { reference } of references) expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    expect(first.clubId).not.toBe(second.clubId)
  })

  test('leaves behind what a visitor booked, and gives back the coupon', async () => {
    await plantTemplates()
    const from = await demo()
    const visited = await all(async (tx) => {
      const [one] = await tx
        .select()
        .from(bookings)
        .where(and(eq(bookings.clubId, from), eq(bookings.lastName, 'Lefèvre'), isNull(bookings.holdId)))
      if (!one) throw new Error('nothing is booked')
      await tx
        .update(bookings)
        .set({ holdId: one.id, email: 'vrai@example.org' })
        .where(eq(bookings.id, one.id))
      return one
    })
    await setTemplate('fr', 'aeroclub', 'demo')
    const [{ templateId = '' } = {}] = await all((tx) => tx.select().from(templates))
    const { clubId } = await aCopy()
    const twinOf = (id: string) =>
      sql`envol_twin(${clubId}::uuid, envol_twin(${templateId}::uuid, ${id}::uuid))`
    const left = await all(async (tx) => ({
      bookings: await tx
        .select()
        .from(bookings)
        .where(eq(bookings.id, twinOf(visited.id))),
      passengers: await tx
        .select()
        .from(passengers)
        .where(eq(passengers.bookingId, twinOf(visited.id))),
      places: await tx
        .select()
        .from(occupancy)
        .where(eq(occupancy.ref, twinOf(visited.id))),
      customer: await tx
        .select()
        .from(people)
        .where(eq(people.id, twinOf(visited.customerId ?? visited.id))),
    }))
    expect(left).toEqual({ bookings: [], passengers: [], places: [], customer: [] })
    const states = await all((tx) =>
      tx.execute(sql`
        select count(*) filter (where booked_at is not null)::int as booked, count(*)::int as all from coupons where club_id = ${clubId}`),
    )
    const events = await all((tx) =>
      tx
        .select()
        .from(couponEvents)
        .where(and(eq(couponEvents.clubId, clubId), eq(couponEvents.event, 'booked'))),
    )
    const before = await all((tx) =>
      tx
        .select()
        .from(couponEvents)
        .where(and(eq(couponEvents.clubId, from), eq(couponEvents.event, 'booked'))),
    )
    expect(states[0]?.all).toBe(20)
    expect(states[0]?.booked).toBeLessThan(10)
    expect(events.length).toBeLessThan(before.length)
    await plantTemplates()
  })

  test('names nobody of a club in production, and no address of any', async () => {
    await plantTemplates()
    const from = await demo()
    await all(async (tx) => {
      await tx.update(clubs).set({ kind: 'production' }).where(eq(clubs.id, from))
      await tx.execute(sql`update people set email = 'p' || rank_of.n || '@vrai.example', phone = '+3361234' || lpad(n::text, 4, '0'), last_name = 'VRAI'
        from (select id, row_number() over () as n from people where club_id = ${from}) rank_of where people.id = rank_of.id`)
      await tx.execute(sql`update bookings set email = 'b@vrai.example', cell_phone = '+33612345678', last_name = 'VRAI', message = 'VRAI',
        emergency = 'VRAI', title = 'VRAI' where club_id = ${from}`)
      await tx.execute(sql`update passengers set name = 'VRAI' where club_id = ${from}`)
      await tx.execute(
        sql`update coupons set buyer = '{"name": "VRAI", "email": "c@vrai.example", "phone": "+33612345678"}' where club_id = ${from}`,
      )
      await tx.execute(
        sql`update club_settings set email = 'club@vrai.example', phone = '+33561234567' where club_id = ${from}`,
      )
      await tx.execute(
        sql`update people set password_hash = 'VRAI', email_confirmed_at = now() where club_id = ${from}`,
      )
    })
    await setTemplate('fr', 'aeroclub', 'demo')
    const { clubId, account } = await aCopy()
    for (const { table } of copiedTables) {
      const text = JSON.stringify(await rowsOf(table, clubId))
      expect(text).not.toMatch(/vrai/i)
      const addresses = text.match(/[\w.+-]+@[\w.-]+/g) ?? []
      expect(addresses.filter((address) => !address.endsWith('.invalid'))).toEqual([])
      const numbers = text.match(/\+\d{8,}/g) ?? []
      expect(numbers.filter((one) => !/^\+33(63998\d{4}|612345678)$/.test(one))).toEqual([])
    }
    const confirmed = (await rowsOf(people, clubId)).filter((row) => row.email_confirmed_at !== null)
    expect(confirmed).toMatchObject([{ identifier: 'admini', email: account.email }])
    await plantTemplates()
  })

  test('does not depend on what visitors do to the demonstration', async () => {
    await plantTemplates()
    const from = await demo()
    const before = await aCopy()
    await all(async (tx) => {
      await tx.update(pilots).set({ active: false }).where(eq(pilots.clubId, from))
      await tx.update(aircraft).set({ retiredAt: new Date() }).where(eq(aircraft.clubId, from))
      await tx.update(bases).set({ meetingPlace: 'Volez chez nous' }).where(eq(bases.clubId, from))
    })
    const after = await aCopy()
    for (const table of [pilots, aircraft, bases]) {
      const what = async (clubId: string) =>
        (await rowsOf(table, clubId)).map(({ active, retired_at, meeting_place, registration }) =>
          JSON.stringify({ active, retired_at, meeting_place, registration }),
        )
      expect((await what(after.clubId)).toSorted()).toEqual((await what(before.clubId)).toSorted())
    }
  })

  test('of a chosen club is of what it was when it was chosen; a template has no address, an unused one goes', async () => {
    const chosen = await aCopy()
    await setTemplate('fr', 'gliding', chosen.slug)
    await all((tx) =>
      tx.update(aircraft).set({ registration: sql`'X' || rank` }).where(eq(aircraft.clubId, chosen.clubId)),
    )
    const { clubId } = await aCopy({ mainActivity: 'gliding' })
    expect((await rowsOf(aircraft, clubId)).map(({ registration }) => registration)).toContain('F-GVAL')
    const made = () => all((tx) => tx.select().from(clubs).where(eq(clubs.kind, 'template')))
    expect(await made()).toHaveLength(3)
    for (const { slug, id } of await made()) {
      expect(await findClub(slug)).toBeNull()
      expect(await clubById(id)).toBeNull()
    }
    await setTemplate('fr', 'gliding', '')
    expect(await made()).toHaveLength(2)
  })

  test('of a copy is whole too, without a first administrator in its template as well', async () => {
    const first = await aCopy({ timeZone: 'Pacific/Noumea' })
    await all((tx) =>
      tx
        .update(people)
        .set({ identifier: 'autre' })
        .where(and(eq(people.clubId, first.clubId), eq(people.identifier, 'admini'))),
    )
    await setTemplate('fr', 'gliding', first.slug)
    const second = await aCopy({ mainActivity: 'gliding' })
    for (const { table } of copiedTables) {
      const more = table === people ? 1 : 0
      expect(await rowsOf(table, second.clubId)).toHaveLength(
        (await rowsOf(table, first.clubId)).length + more,
      )
    }
    const admini = (await rowsOf(people, second.clubId)).filter((row) => row.identifier === 'admini')
    expect(admini).toMatchObject([{ first_name: 'Ada', email: second.account.email, password_hash: null }])
  })
})
