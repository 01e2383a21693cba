import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { AccountId } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { coupons } from '@/db/schema/coupons'
import { aircraft } from '@/db/schema/fleet'
import { journal } from '@/db/schema/journal'
import { people } from '@/db/schema/people'
import { anAccount } from '@/db/testing/account'
import type { World } from '@/db/testing/club'
import { deliverMail } from '@/domain/letters/letters/deliver-mail'
import { replayLetter } from '@/domain/letters/letters/replay-letter'
import { writeMail } from '@/domain/letters/letters/write-mail'
import { uuidv7 } from '@/lib/id'
import { startResend } from '@/testing/mail/resend'
import { aFlightOf, aReadyPlatform } from '@/testing/worlds/going-live'
import { cancellation, lettersOf } from '@/testing/worlds/letters'
import { aPlatform, lineOf } from '@/testing/worlds/platforms'
import { goLive } from './go-live'
import { dryRun } from './queries/dry-run'
import { freePeriodsOf } from './queries/free'
import { choiceOf } from './rules'
import { keepable } from './schema'

let service: Awaited<ReturnType<typeof startResend>>
beforeAll(async () => {
  service = await startResend()
  vi.stubEnv('RESEND_API_KEY', 're_test')
  vi.stubEnv('RESEND_BASE_URL', service.url)
  vi.stubEnv('MAIL_FROM', 'Envol <no-reply@envol.example>')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await service.stop()
})

const NOW = new Date()
const all = choiceOf(keepable)
const refusal = (code: string) => expect.objectContaining({ code })
const live = (owner: { id: AccountId }, { ref }: World, choice = all, now = NOW) =>
  goLive(owner.id, ref.slug, { typed: ` ${ref.slug.toUpperCase()} `, choice }, now)
const idsOf = async (
  world: World,
  table: typeof bookings | typeof coupons | typeof aircraft | typeof people,
) =>
  (
    await world.open(({ id, tx }) =>
      tx.select({ id: table.id }).from(table).where(eq(table.clubId, id)).orderBy(table.id),
    )
  ).map((row) => row.id)

describe('going live', () => {
  test('erases samples and the bookings of samples, keeps the rest, and says so beforehand', async () => {
    const owner = await anAccount()
    const world = await aReadyPlatform(owner.id)
    const { mine, sample } = world
    const own = await aFlightOf(world, mine, 0)
    await aFlightOf(world, { ...mine, couponId: sample.couponId }, 1)
    const [samplePair, minePair] = [sample, mine].map(({ couponId: _, ...pair }) => pair)
    if (!samplePair || !minePair) throw new Error('no pairs')
    await aFlightOf(world, samplePair, 2)
    await aFlightOf(world, minePair, 3, { sample: true, external: false })
    const run = await dryRun(owner.id, world.ref.slug, all, NOW)
    expect(run).toMatchObject({
      missing: [],
      counts: {
        bookings: { goes: 3, stays: 1 },
        coupons: { goes: 1, stays: 1 },
        aircraft: { goes: 1, stays: 1 },
        people: { goes: 1, stays: 1 },
      },
    })
    expect(await live(owner, world)).toEqual(NOW)
    expect(await idsOf(world, bookings)).toEqual([own])
    expect(await idsOf(world, coupons)).toEqual([mine.couponId])
    expect(await idsOf(world, aircraft)).toEqual([mine.aircraftId])
    expect(await idsOf(world, people)).toEqual([mine.pilotId])
    expect(await lineOf(world)).toMatchObject({ kind: 'production', liveAt: NOW, deletesAt: null })
    const lines = await world.open(({ id, tx }) =>
      tx
        .select()
        .from(journal)
        .where(and(eq(journal.clubId, id), eq(journal.event, 'club.live'))),
    )
    expect(lines).toMatchObject([
      { actor: `account:${owner.id}`, after: { erasedBookings: 3, erasedCoupons: 1, erasedPeople: 1 } },
    ])
  })

  test('a customer’s flight with a coupon of the club stays, and the sample aircraft and pilot it needs', async () => {
    const owner = await anAccount()
    const world = await aReadyPlatform(owner.id)
    const { mine, sample } = world
    const flight = await aFlightOf(world, { ...sample, couponId: mine.couponId }, 0)
    await live(owner, world)
    expect(await idsOf(world, bookings)).toEqual([flight])
    expect(await idsOf(world, aircraft)).toHaveLength(2)
    expect(await idsOf(world, people)).toHaveLength(2)
  })

  test('a coupon that stays is free again when its flight goes', async () => {
    const owner = await anAccount()
    const world = await aReadyPlatform(owner.id)
    await aFlightOf(world, world.mine, 0, { sample: true })
    await live(owner, world)
    const [coupon] = await world.open(({ id, tx }) => tx.select().from(coupons).where(eq(coupons.clubId, id)))
    expect(coupon).toMatchObject({ id: world.mine.couponId, bookedAt: null })
  })

  test('twice at once and once more goes live once', async () => {
    const owner = await anAccount()
    const world = await aReadyPlatform(owner.id)
    await Promise.all([live(owner, world), live(owner, world)])
    expect(await live(owner, world, all, new Date(NOW.getTime() + 1000))).toEqual(NOW)
    const lines = await world.open(({ id, tx }) => tx.select().from(journal).where(eq(journal.clubId, id)))
    expect(lines.filter(({ event }) => event === 'club.live')).toHaveLength(1)
  })

  test('another’s, a sandbox, a wrong name and a club that still speaks as the demonstration stay in test', async () => {
    const [owner, other] = [await anAccount(), await anAccount()]
    const world = await aReadyPlatform(owner.id)
    const sandbox = await aPlatform(owner.id, { sandboxOf: world.ref.id })
    const bare = await aPlatform(owner.id)
    await expect(live(other, world)).rejects.toEqual(refusal('not_found'))
    await expect(live(owner, sandbox)).rejects.toEqual(refusal('sandbox_stays'))
    await expect(live(owner, bare)).rejects.toMatchObject({
      code: 'own_matters',
      facts: { missing: expect.arrayContaining(['identity', 'contact']) },
    })
    const wrong = goLive(owner.id, world.ref.slug, { typed: `${world.ref.slug}x`, choice: all })
    await expect(wrong).rejects.toEqual(refusal('name_differs'))
    for (const one of [world, sandbox, bare]) expect(await lineOf(one)).toMatchObject({ kind: 'test' })
    expect(await dryRun(other.id, world.ref.slug, all)).toBeNull()
    expect(await dryRun(owner.id, sandbox.ref.slug, all)).toBeNull()
  })

  test('its free period counts the flights flown since', async () => {
    const owner = await anAccount()
    const world = await aReadyPlatform(owner.id)
    const flown = (when: number) => ({ state: 'flown', flownAt: new Date(NOW.getTime() + when) })
    await aFlightOf(world, world.mine, 0, flown(-1000))
    await live(owner, world)
    const { couponId: _, ...pair } = world.mine
    await aFlightOf(world, pair, 1, flown(1000))
    expect((await freePeriodsOf(owner.id, NOW)).get(world.ref.slug)).toMatchObject({ flown: 1, over: false })
  })
})

describe('letters', () => {
  test('what was written before is never handed over, what is written after is', async () => {
    const owner = await anAccount()
    const world = await aReadyPlatform(owner.id)
    const flight = await aFlightOf(world, world.mine, 0)
    const write = (bookingId: string | null) =>
      world.open((club) =>
        writeMail(club, { cause: uuidv7(), bookingId, to: 'a@b.example', payload: cancellation() }),
      )
    for (const bookingId of [flight, null, flight]) await write(bookingId)
    const before = await lettersOf(world, 'mail')
    await acrossClubs('tests', (tx) =>
      tx.execute(`update letters set failed_at = now() where id = '${before[0]?.id}'`),
    )
    await live(owner, world)
    for (const { id } of before) {
      await deliverMail(world.ref.id, id)
      await expect(world.open((club) => replayLetter(club, id))).rejects.toEqual(refusal('not_found'))
    }
    expect(service.attempts).toEqual([])
    const kept = await lettersOf(world, 'mail')
    expect(kept.map(({ keptAt, deliveredAt }) => [keptAt !== null, deliveredAt])).toEqual(
      before.map(() => [true, null]),
    )
    await write(flight)
    const [last] = (await lettersOf(world, 'mail')).slice(-1)
    await deliverMail(world.ref.id, last?.id ?? '')
    expect(service.attempts).toHaveLength(1)
  })
})
