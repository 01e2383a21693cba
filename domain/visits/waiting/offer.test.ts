import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { connection } from '@/db/client'
import { activities } from '@/db/schema/activities'
import { coupons } from '@/db/schema/coupons'
import type { World } from '@/db/testing/club'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import { mailPayload } from '@/domain/letters/letters/schema'
import { takeHold } from '@/domain/slots/holds/take'
import { composeMail } from '@/emails/compose'
import { renderMail } from '@/emails/render'
import { env } from '@/lib/env'
import { instantOf, toMinutes } from '@/lib/time'
import { lettersOf, runsAt } from '@/testing/worlds/letters'
import { aSmallClub, close, dayIn, join, listOf, reopen, waitingOf, wish } from '@/testing/worlds/waiting'
import { leaveWaiting } from './leave'
import { offerSlots } from './offer'
import { waitingIdIn } from './rules'

const scan = (world: World) => offerSlots(world.ref.id)

const offers = async (world: World) =>
  (await lettersOf(world, 'mail'))
    .filter(({ cause }) => cause.startsWith('waiting:'))
    .map(({ recipient, payload }) => ({ recipient, payload: mailPayload(payload) }))

const startsOf = async (world: World) =>
  (await offers(world)).map(({ payload }) =>
    payload.template === 'waiting-slots' ? payload.slots.map(({ start }) => start) : [],
  )

/** Books with the club's last coupon at a local hour. */
async function book(world: World, day: string, hour: number): Promise<string> {
  const [flown, place, coupon] = [world.activities[0], world.bases[0], world.coupons.at(-1)]
  if (!flown || !place || !coupon) throw new Error('the world is not whole')
  const start = toMinutes(instantOf(day, hour * 60, world.ref.timeZone))
  const party = { passengers: 1, weightsKg: null, ages: null }
  const ids = { couponIds: [coupon.id], activityId: flown.id, baseId: place.id }
  const hold = await world.open((club) => takeHold(club, { holder: 'visit:other', ...ids, start, ...party }))
  return confirmBooking(
    world.ref,
    { kind: 'visitor', id: 'other' },
    {
      holder: 'visit:other',
      holdId: hold.id,
      contact: {
        lastName: 'Faure',
        firstName: 'Louise',
        cellPhone: '+33639982147',
        email: 'louise@essais.example',
        isPassenger: true,
      },
      passengerNames: ['Louise Faure'],
      emergency: '',
      message: '',
      fields: {},
      consent: { conditions: new Date(), news: false },
      language: 'fr',
    },
  )
}

describe('offerSlots', () => {
  it('mails once what became free, with a link that carries no reference', async () => {
    const world = await aSmallClub()
    const day = dayIn(world, 3)
    await close(world, day)
    await join(world, wish(world, day))
    await scan(world)
    expect(await offers(world)).toEqual([])
    await reopen(world)
    await scan(world)
    await scan(world)
    const at = (hour: number) => instantOf(day, hour * 60, world.ref.timeZone).toISOString()
    expect(await startsOf(world)).toEqual([[at(10), at(11)]])
    const [mail] = await offers(world)
    const waiting = await waitingOf(world)
    expect(mail?.recipient).toBe('camille@essais.example')
    expect(waiting?.mailedAt).not.toBeNull()
    if (mail?.payload.template !== 'waiting-slots') throw new Error('another mail')
    const { text, subject } = await renderMail(composeMail(mail.payload))
    expect(subject).toContain('Vol de découverte 30 min')
    expect(text).not.toContain(world.coupons[0]?.reference)
    const token = new URL(mail.payload.bookUrl).pathname.split('/').at(-1) ?? ''
    expect(waitingIdIn(token, env().AUTH_SECRET, world.ref.id)).toBe(waiting?.id)
  })

  it('says nothing of what was free when the list was joined, but of what came after', async () => {
    const world = await aSmallClub()
    const [first, second] = [dayIn(world, 3), dayIn(world, 4)]
    await close(world, second)
    await join(world, wish(world, first, { period: { from: first, to: second } }))
    await scan(world)
    expect(await offers(world)).toEqual([])
    await reopen(world)
    await scan(world)
    const [mailed = []] = await startsOf(world)
    expect(mailed.map((start) => start.slice(0, 10))).toEqual([second, second])
  })

  it('mails again when everything went and came back', async () => {
    const world = await aSmallClub()
    const day = dayIn(world, 3)
    await join(world, wish(world, day))
    for (let round = 0; round < 2; round++) {
      await close(world, day)
      await scan(world)
      expect((await waitingOf(world))?.mailedAt).toBeNull()
      await reopen(world)
      await scan(world)
    }
    expect(await offers(world)).toHaveLength(2)
  })

  it('is asked at once by a cancellation, and tells everybody who waits', async () => {
    const world = await aSmallClub()
    const day = dayIn(world, 5)
    const bookingId = await book(world, day, 10)
    const others = world.coupons.slice(1, 2).map(({ id }) => id)
    await join(world, wish(world, day))
    await join(world, wish(world, day, { couponIds: others, email: 'b@essais.example' }))
    expect(await runsAt(`offer_slots:${world.ref.id}`)).toBeNull()
    await world.open((club) => cancelBooking(club, bookingId, ''))
    expect(await runsAt(`offer_slots:${world.ref.id}`)).not.toBeNull()
    await scan(world)
    expect((await offers(world)).map(({ recipient }) => recipient)).toEqual([
      'camille@essais.example',
      'b@essais.example',
    ])
    const ten = instantOf(day, 600, world.ref.timeZone).toISOString()
    expect(await startsOf(world)).toEqual([[ten], [ten]])
  })

  it.each([
    ['void', { voidAt: new Date() }],
    ['booked', { bookedAt: new Date() }],
    ['expired', { expiresOn: '2020-01-01' }],
  ])('ends with the coupon: %s', async (_, facts) => {
    const world = await aSmallClub()
    const day = dayIn(world, 3)
    await close(world, day)
    await join(world, wish(world, day))
    await world.open(({ id, tx }) => tx.update(coupons).set(facts).where(eq(coupons.clubId, id)))
    await reopen(world)
    await scan(world)
    expect(await offers(world)).toEqual([])
    expect(await listOf(world)).toEqual([])
  })

  it('ends with the period and when it is left', async () => {
    const world = await aSmallClub()
    const day = dayIn(world, 3)
    await close(world, day)
    await join(world, wish(world, day))
    await offerSlots(world.ref.id, new Date(Date.now() + 5 * 86_400_000))
    expect(await listOf(world)).toEqual([])
    await join(world, wish(world, day))
    const waiting = await waitingOf(world)
    await world.open((club) => leaveWaiting(club, waiting?.id ?? ''))
    await reopen(world)
    await scan(world)
    expect(await offers(world)).toEqual([])
    expect(await listOf(world)).toEqual([])
  })

  it('offers only what the group can fly, and nothing while the activity is closed', async () => {
    const world = await aSmallClub()
    const day = dayIn(world, 3)
    await close(world, day)
    const party = { ...wish(world, day).party, weightsKg: [240] }
    await world.open(({ id, tx }) =>
      tx.update(activities).set({ asksWeights: true }).where(eq(activities.clubId, id)),
    )
    await join(world, wish(world, day, { party }))
    await reopen(world)
    await scan(world)
    expect(await offers(world)).toEqual([])
    await join(world, wish(world, day, { party: { ...party, weightsKg: [80] } }))
    await close(world, day)
    await scan(world)
    await world.open(({ id, tx }) =>
      tx.update(activities).set({ external: false }).where(eq(activities.clubId, id)),
    )
    await reopen(world)
    await scan(world)
    expect(await offers(world)).toEqual([])
    expect(await listOf(world)).toHaveLength(1)
  })

  it('has every club looked at where somebody waits', async () => {
    const [waited, idle] = [await aSmallClub(), await aSmallClub()]
    await join(waited, wish(waited, dayIn(waited, 3)))
    await offerSlots(null)
    const jobs = await connection().sql<{ club: string }[]>`
      select payload ->> 'clubId' as club from graphile_worker._private_jobs
      join graphile_worker._private_tasks tasks on tasks.id = task_id where identifier = 'offer_slots'`
    const clubs = jobs.map(({ club }) => club)
    expect(clubs).toContain(waited.ref.id)
    expect(clubs).not.toContain(idle.ref.id)
  })
})
