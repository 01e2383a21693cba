import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import type { World } from '@/db/testing/club'
import { coupon } from '@/db/testing/parts'
import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import type { Mark } from '@/lib/cursor'
import { someoneTried } from '@/testing/rights/someone'
import { book, confirm } from '@/testing/worlds/bookings'
import { aDesk, at, later, NOW, nth, take } from '@/testing/worlds/holds'
import { aSchool } from '@/testing/worlds/plans'
import { standingOf } from '../rules'
import type { Wanted } from '../schema'
import { loadCoupon } from './life'
import { channelsOf, countCoupons, listCoupons, lookUpCoupons, unflownCoupons } from './list'

type Row = Partial<typeof coupons.$inferInsert>

const all: Wanted = {
  search: '',
  state: 'all',
  activity: null,
  channel: null,
  ending: false,
  samples: null,
  batchId: null,
  sort: 'made',
  falling: true,
}
const listed = async (world: World, wanted: Partial<Wanted> = {}) =>
  (await world.open((club) => listCoupons(club, { ...all, ...wanted }, { after: null, limit: 50, now: NOW })))
    .lines
const references = async (world: World, wanted: Partial<Wanted> = {}) =>
  (await listed(world, wanted)).map(({ reference }) => reference).sort()
const aRegister = (...rows: Row[]) => aDesk(0, {}, ...rows.map((row) => coupon(row)))

describe('the list of coupons', () => {
  it('tells how each stands, as the rule says, and counts them', async () => {
    const end = '2027-06-01'
    const world = await aRegister(
      { reference: 'FREE00', expiresOn: end },
      { reference: 'NOEND0', expiresOn: null },
      { reference: 'BOOKED', bookedAt: NOW },
      { reference: 'FLOWN0', bookedAt: NOW, flownAt: NOW },
      { reference: 'ABSENT', bookedAt: NOW, noShowAt: NOW },
      { reference: 'ENDED0', expiresOn: '2026-05-31' },
      { reference: 'LASTDY', expiresOn: '2026-06-01' },
      { reference: 'POSTPO', expiresOn: end, postponedAt: NOW },
      { reference: 'VOID00', bookedAt: NOW, flownAt: NOW, voidAt: NOW },
    )
    const rows = await world.open(({ tx, id }) => tx.select().from(coupons).where(eq(coupons.clubId, id)))
    const byRule = new Map(rows.map((row) => [row.reference, standingOf(row, '2026-06-01')]))
    const lines = await listed(world)
    expect(Object.fromEntries(lines.map(({ reference, standing }) => [reference, standing]))).toEqual(
      Object.fromEntries(byRule),
    )
    expect(await references(world, { state: 'issued' })).toEqual(['FREE00', 'LASTDY', 'NOEND0'])
    expect(await references(world, { state: 'postponed' })).toEqual(['POSTPO'])
    const counts = await world.open((club) => countCoupons(club, all, NOW))
    expect(Object.fromEntries(counts)).toEqual({
      issued: 3,
      booked: 1,
      flown: 1,
      no_show: 1,
      expired: 1,
      postponed: 1,
      void: 1,
    })
  })

  it('is searched by reference however it is typed, by names, addresses, orders, phones and by who booked', async () => {
    const world = await aRegister(
      {
        reference: '7K3Q9M0XWT',
        buyer: { name: 'Élodie Bergès', email: 'elodie@mail.example', phone: '06 39 98 45 09' },
        orderNumber: 'CMD-20417',
      },
      { reference: '9XW0T6B3KD', beneficiary: { name: 'Œdipe Roux' } },
      { expiresOn: '2027-06-01' },
    )
    const booked = nth(world.coupons, 2).reference
    const hold = await take(world, 2, at('10:00'))
    await confirm(world, 2, hold.id)
    expect((await world.open((club) => lookUpCoupons(club, 'roux', NOW))).map(({ name }) => name)).toEqual([
      'Œdipe Roux',
    ])
    expect(await world.open((club) => lookUpCoupons(club, ' ', NOW))).toEqual([])
    for (const search of ['7k3q9-moxwt', '7K3Q', 'berges élodie', 'elodie@mail', 'cmd 20417', '39984509'])
      expect(await references(world, { search }), search).toEqual(['7K3Q9M0XWT'])
    expect(await references(world, { search: 'oedipe' })).toEqual(['9XW0T6B3KD'])
    expect(await references(world, { search: 'esteve camille' })).toEqual([booked])
    expect(await listed(world, { search: "%' or 1=1 \u0000 _" })).toEqual([])
  })

  it('is narrowed by activity, channel, what ends soon and samples', async () => {
    const world = await aRegister(
      { reference: 'ULM000', activities: ['ulm'], channel: 'Comptoir', expiresOn: '2026-07-01' },
      { reference: 'ANYTHING', activities: [], sample: true, expiresOn: '2026-07-02' },
      {
        reference: 'OTHER0',
        activities: ['tour'],
        channel: 'Office',
        bookedAt: NOW,
        expiresOn: '2026-06-01',
      },
      { reference: 'GONE00', activities: ['tour'], voidAt: NOW, expiresOn: '2026-06-20' },
    )
    expect(await references(world, { activity: 'ulm' })).toEqual(['ANYTHING', 'ULM000'])
    expect(await references(world, { channel: 'Office' })).toEqual(['OTHER0'])
    expect(await references(world, { ending: true })).toEqual(['OTHER0', 'ULM000'])
    expect(await references(world, { samples: 'only' })).toEqual(['ANYTHING'])
    expect(await references(world, { samples: 'without', state: 'issued' })).toEqual(['ULM000'])
    expect(await world.open(channelsOf)).toEqual(['Comptoir', 'Office'])
  })

  it.each(['made', 'end', 'name'] as const)(
    'gives every coupon once, page after page, by %s',
    async (sort) => {
      const rows = Array.from(
        { length: 7 },
        (_, place): Row => ({
          issuedAt: later(-(place % 3)),
          expiresOn: place === 5 ? null : `2027-01-0${1 + (place % 4)}`,
          buyer: place === 6 ? null : { name: ['Zoé', 'anne', 'Émile'][place % 3] ?? '' },
        }),
      )
      const world = await aRegister(...rows)
      for (const falling of [true, false]) {
        const seen: string[] = []
        let after: Mark | null = null
        do {
          const page: Awaited<ReturnType<typeof listCoupons>> = await world.open((club) =>
            listCoupons(club, { ...all, sort, falling }, { after, limit: 2, now: NOW }),
          )
          seen.push(...page.lines.map(({ id }) => id))
          after = page.next
        } while (after)
        expect(seen).toHaveLength(7)
        expect(new Set(seen).size).toBe(7)
      }
    },
  )

  it('sums what is sold and not flown, without samples, each currency by itself', async () => {
    const euros = (cents: number) => ({ priceCents: cents, currency: 'EUR' })
    const world = await aRegister(
      euros(140_00),
      { ...euros(110_00), bookedAt: NOW },
      { ...euros(1_00), flownAt: NOW },
      { ...euros(1_00), sample: true },
      { priceCents: 90_00, currency: 'CHF' },
      {},
    )
    expect(await world.open((club) => unflownCoupons(club, all, NOW))).toEqual([
      { currency: 'CHF', count: 1, cents: 90_00 },
      { currency: 'EUR', count: 2, cents: 250_00 },
      { currency: null, count: 1, cents: 0 },
    ])
  })
})

describe('the life of a coupon', () => {
  it('is told with its flights and its end with grace; another club’s has none', async () => {
    const world = await aDesk(1)
    const other = await aDesk(0)
    const { id } = nth(world.coupons, 0)
    const bookingId = await book(world, 0, at('10:00'))
    const file = await world.open((club) => loadCoupon(club, id, NOW))
    expect(file).toMatchObject({ standing: 'booked', acceptedUntil: '2027-07-01', hold: null })
    expect(file?.flights).toMatchObject([{ id: bookingId, live: true, state: 'booked' }])
    expect(file?.life.map(({ event }) => event)).toEqual(['booked', 'held'])
    expect(file?.life[0]).toMatchObject({ actor: 'visitor', by: null })
    expect(await other.open((club) => loadCoupon(club, id, NOW))).toBeNull()
  })

  it('says by whom a staff member’s line is, and keeps the flight that is paid no more', async () => {
    const { staff, world, bookingId } = await calledOff()
    const file = await world.open((club) => loadCoupon(club, nth(world.coupons, 0).id, NOW))
    expect(file).toMatchObject({ standing: 'issued', flights: [{ id: bookingId, live: false }] })
    expect(file?.life[0]).toMatchObject({ event: 'given_back', by: staff, bookingId })
  })
})

async function calledOff() {
  const world = await aSchool(1, {})
  const staff = await someoneTried(world)
  await staff.grant(['bookings.all'])
  const bookingId = await book(world, 0, at('10:00'))
  await staff.act((club) => withdrawBooking(club, bookingId, { sequence: 0, reason: '' }, NOW))
  return { world, bookingId, staff: 'Ada Essai' }
}
