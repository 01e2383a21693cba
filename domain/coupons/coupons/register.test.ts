import { and, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import { journal } from '@/db/schema/journal'
import { aClub, type World } from '@/db/testing/club'
import { coupon } from '@/db/testing/parts'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { book, bookingOf, bookingsOf, confirm, couponOf } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, later, MONDAY, NOW, nth, outcome, refusal, take } from '@/testing/worlds/holds'
import { allocateCoupons } from './allocate'
import { giveBackCoupons } from './give-back'
import { issueCoupon } from './issue'
import { issueTrialCoupon } from './issue-trial'
import { prolongCoupon } from './prolong'
import { acceptedOn, couponHistory } from './queries'
import { isGood } from './rules'
import { issueCouponInput } from './schema'
import { verifyReference } from './verify'
import { voidCoupon } from './void'

const system = { kind: 'system', id: 'test' } as const
const idOf = (world: World, who: number) => nth(world.coupons, who).id
const journalOf = (world: World) =>
  world.open(({ tx, id }) => tx.select().from(journal).where(eq(journal.clubId, id)))
const lifeOf = async (world: World, id: string) =>
  (await world.open((club) => couponHistory(club, id))).map(({ event }) => event)

const aCoupon = (given: Record<string, unknown> = {}) => ({ ...issueCouponInput.parse(given), shopId: null })

describe('issuing', () => {
  it('makes a reference of our own, which then finds it however it is typed', async () => {
    const world = await aDesk(0)
    const { id, reference } = await world.open((club) =>
      issueCoupon(club, aCoupon({ activities: ['discovery-30'], passengers: 2, expiresOn: '2027-06-01' })),
    )
    expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    const typed = reference.replace(/0/g, 'O').replace(/1/, 'I').replace(/1/g, 'L')
    const found = await verifyReference(world.ref, system, typed, NOW)
    expect(found).toMatchObject({ id, passengers: 2, expiresOn: '2027-06-01', shopVerifiedAt: null })
    expect(await lifeOf(world, id)).toEqual(['issued'])
  })

  it('takes an imported reference as it is, in its normal form', async () => {
    const world = await aDesk(0)
    const reference = 'bon-oil 10'
    const issued = await world.open((club) => issueCoupon(club, aCoupon({ reference })))
    expect(issued.reference).toBe('BONOIL10')
    expect((await verifyReference(world.ref, system, 'BONOIL10', NOW)).id).toBe(issued.id)
    expect(await refusal(verifyReference(world.ref, system, 'B0N01L10', NOW))).toBe('invalid_reference')
    expect(await refusal(verifyReference(world.ref, system, 'BONOILIO', NOW))).toBe('invalid_reference')
  })

  it('refuses a reference that is there already, in this club alone', async () => {
    const [world, other] = [await aDesk(0), await aDesk(0)]
    const issue = (into: World) =>
      into.open((club) => issueCoupon(club, aCoupon({ reference: 'AZERTY1234' })))
    await issue(world)
    expect(await refusal(issue(world))).toBe('reference_taken')
    expect(await refusal(issue(other))).toBeNull()
  })

  it.each([
    { reference: 'AB12' },
    { reference: 'A'.repeat(65) },
    { reference: '(A-B.1-2)' },
    { passengers: 0 },
    { passengers: 31 },
    { expiresOn: '2026-02-30' },
    { price: { cents: -1, currency: 'EUR' } },
    { price: { cents: 1, currency: 'euro' } },
  ])('does not read %j', (given) => {
    expect(issueCouponInput.safeParse(given).success).toBe(false)
  })

  it('gives trial coupons in a demonstration only', async () => {
    const demo = await aDesk(0, { club: { kind: 'demo' } })
    const { reference } = await demo.open((club) => issueTrialCoupon(club, NOW))
    const found = await verifyReference(demo.ref, system, reference, NOW)
    expect(found).toMatchObject({ passengers: 2, activities: ['discovery-30'], expiresOn: '2027-06-01' })
    const real = await aClub({ club: { kind: 'production' } }).with()
    expect(await refusal(real.open((club) => issueTrialCoupon(club, NOW)))).toBe('forbidden')
  })
})

describe('prolonging', () => {
  const prolong = (world: World, months: 3 | 6 | 12, who = 0) =>
    world.open((club) => prolongCoupon(club, idOf(world, who), months, NOW))

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-06-01', 3, '2026-09-01'],
    ['2026-01-15', 3, '2026-09-01'],
  ] as const)('from %s by %i months leads to %s', async (expiresOn, months, expected) => {
    const world = await aDesk(0, {}, coupon({ expiresOn }))
    expect(await prolong(world, months)).toBe(expected)
    expect((await couponOf(world, 0)).expiresOn).toBe(expected)
    expect(await lifeOf(world, idOf(world, 0))).toEqual(['prolonged'])
    expect(await journalOf(world)).toMatchObject([
      {
        event: 'coupon.prolonged',
        actor: 'system:test',
        before: { expiresOn },
        after: { expiresOn: expected },
      },
    ])
  })

  it('makes an expired one good again', async () => {
    const world = await aDesk(0, {}, coupon({ expiresOn: '2026-01-15' }))
    expect(await refusal(take(world, 0, at('10:00')))).toBe('reference_expired')
    await prolong(world, 3)
    expect(await refusal(take(world, 0, at('10:00')))).toBeNull()
  })

  it('says nothing to one without end, nor to another club’s', async () => {
    const world = await aDesk(0, {}, coupon({ expiresOn: null }))
    expect(await refusal(prolong(world, 3))).toBe('invalid_reference')
    const other = await aDesk(1)
    const theirs = world.open((club) => prolongCoupon(club, idOf(other, 0), 3, NOW))
    expect(await refusal(theirs)).toBe('invalid_reference')
  })
})

describe('voiding', () => {
  const annul = (world: World, who = 0) => world.open((club) => voidCoupon(club, idOf(world, who), NOW))

  it('makes a coupon worthless, once', async () => {
    const world = await aDesk(1)
    await annul(world)
    expect(await refusal(verifyReference(world.ref, system, nth(world.coupons, 0).reference, NOW))).toBe(
      'invalid_reference',
    )
    expect(await refusal(annul(world))).toBe('invalid_reference')
    expect(await lifeOf(world, idOf(world, 0))).toEqual(['void'])
    expect(await journalOf(world)).toMatchObject([{ event: 'coupon.void', subjectId: idOf(world, 0) }])
  })

  it('flags the booking it pays for, once, and lets it stand', async () => {
    const world = await aDesk(2)
    const hold = await take(world, 0, at('10:00'), NOW, {
      couponIds: [idOf(world, 0), idOf(world, 1)],
      passengers: 2,
    })
    const bookingId = await confirm(world, 0, hold.id)
    await annul(world)
    await annul(world, 1)
    expect(await bookingOf(world, bookingId)).toMatchObject({ state: 'booked', flags: ['void_coupon'] })
  })

  it('stops a confirmation that comes after it', async () => {
    const world = await aDesk(1)
    const hold = await take(world, 0, at('10:00'))
    await annul(world)
    expect(await refusal(confirm(world, 0, hold.id))).toBe('invalid_reference')
    expect(await bookingsOf(world)).toEqual([])
  })

  it('while its booking is being cancelled waits for it, and it for this', async () => {
    const world = await aDesk(8)
    for (let who = 0; who < 8; who++) {
      const bookingId = await book(world, who, at('10:00'))
      const cancel = asVisitor(world, who, (club) => cancelBooking(club, bookingId, '', NOW))
      expect(await Promise.all([cancel, annul(world, who)])).toEqual([undefined, undefined])
    }
  })
})

describe('allocating and giving back', () => {
  it('is all or nothing', async () => {
    const world = await aDesk(3)
    const bookingId = await book(world, 0, at('10:00'))
    const ids = [idOf(world, 1), idOf(world, 0)]
    const allocated = outcome(world.open((club) => allocateCoupons(club, ids, bookingId, NOW)))
    expect((await allocated).code).toBe('invalid_reference')
    expect((await couponOf(world, 1)).bookedAt).toBeNull()
  })

  it('makes them good again, once, and writes each step of their lives', async () => {
    const world = await aDesk(1)
    const bookingId = await book(world, 0, at('10:00'))
    expect((await couponOf(world, 0)).bookedAt).toEqual(NOW)
    const giveBack = () => world.open((club) => giveBackCoupons(club, bookingId, later(1)))
    expect(await giveBack()).toEqual([idOf(world, 0)])
    expect(await giveBack()).toEqual([])
    expect((await couponOf(world, 0)).bookedAt).toBeNull()
    expect(await lifeOf(world, idOf(world, 0))).toEqual(['held', 'booked', 'given_back'])
    const twice = world.open(({ tx, id }) => tx.select().from(coupons).where(eq(coupons.clubId, id)))
    expect(await twice).toHaveLength(1)
  })
})

it('the register finds the coupons that the rules call good, whatever became of them', async () => {
  const facts = [
    {},
    ...['2026-06-01', '2026-05-31', '2026-05-02', '2026-05-01', null].map((expiresOn) => ({ expiresOn })),
    ...(['bookedAt', 'flownAt', 'noShowAt', 'voidAt'] as const).map((fact) => ({ [fact]: NOW })),
    { bookedAt: NOW, expiresOn: '2026-05-01' },
  ]
  const world = await aDesk(0, {}, ...facts.map(coupon))
  for (const graceDays of [0, 30]) {
    const found = await world.open(({ tx, id }) =>
      tx
        .select({ id: coupons.id })
        .from(coupons)
        .where(and(eq(coupons.clubId, id), isNull(coupons.bookedAt), acceptedOn(MONDAY, graceDays))),
    )
    const good = world.coupons.filter((one) => isGood(one, graceDays, MONDAY))
    expect(found.map(({ id }) => id).sort()).toEqual(good.map(({ id }) => id).sort())
    expect(good).toHaveLength(graceDays === 0 ? 3 : 5)
  }
})
