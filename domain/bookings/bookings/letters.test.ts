import { eq, isNotNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { clubSettings } from '@/db/schema/clubs'
import { journal } from '@/db/schema/journal'
import { letters } from '@/db/schema/letters'
import { people } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { pilot } from '@/db/testing/parts'
import { mailPayload } from '@/domain/letters/letters/schema'
import type { MailPayload } from '@/emails/compose'
import { book, bookingOf, camille, confirm } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, later, NOW, nth, take } from '@/testing/worlds/holds'
import { lettersOf } from '@/testing/worlds/letters'
import { absent } from '@/testing/worlds/occupancy'
import { cancelBooking } from './cancel'
import { moveBooking } from './move'

const pilotsAddress = (world: World, rank = 0) =>
  world.open(async ({ tx }) => {
    const [row] = await tx
      .select()
      .from(people)
      .where(eq(people.id, nth(world.pilots, rank).id))
    return row?.email ?? ''
  })

type Told = { to: string; template: string; payload: MailPayload; cause: string }

const mailsOf = async (world: World): Promise<Told[]> =>
  (await lettersOf(world, 'mail')).map(({ recipient, payload, cause }) => {
    const mail = mailPayload(payload)
    return { to: recipient, template: mail.template, payload: mail, cause }
  })

const summary = (mails: Told[]) => mails.map(({ to, template }) => `${template} to ${to}`).sort()

/** Puts every mail away, so that only later ones are seen. */
const read = (world: World) =>
  world.open(({ tx }) => tx.update(letters).set({ kind: 'notice' }).where(isNotNull(letters.cause)))

describe('a booking', () => {
  it('is told to the customer, the pilot and the club, once each', async () => {
    const world = await aDesk(1)
    const { id } = await take(world, 0, at('10:00'))
    await Promise.all([confirm(world, 0, id), confirm(world, 0, id)])
    const mails = await mailsOf(world)
    expect(summary(mails)).toEqual([
      `booking-confirmed to ${camille.email}`,
      'club-booking to club@essais.example',
      `pilot-flight to ${await pilotsAddress(world)}`,
    ])
    expect(new Set(mails.map(({ cause }) => cause)).size).toBe(3)
  })

  it('leads the club and the pilot to its day on the schedule', async () => {
    const world = await aDesk(1)
    const { id } = await take(world, 0, at('10:00'))
    const booking = await confirm(world, 0, id)
    const day = `http://localhost:3000/${world.ref.slug}/desk/schedule?date=2026-06-04`
    const links = (await mailsOf(world)).flatMap(({ payload }) => [
      ...('deskUrl' in payload ? [payload.deskUrl] : []),
      ...('scheduleUrl' in payload ? [payload.scheduleUrl] : []),
    ])
    expect(links.sort()).toEqual([day, `${day}&item=${booking}`])
  })

  it('says everything but weights and ages', async () => {
    const world = await aDesk(1)
    const hold = await take(world, 0, at('10:00'), NOW, { weightsKg: [83], ages: [17] })
    await confirm(world, 0, hold.id)
    const [mail] = (await mailsOf(world)).filter(({ to }) => to === camille.email)
    expect(mail?.payload).toMatchObject({
      template: 'booking-confirmed',
      facts: {
        locale: 'fr',
        zone: 'Europe/Paris',
        start: '2026-06-04T08:00:00.000Z',
        meetAt: '2026-06-04T07:40:00.000Z',
        cutoffAt: '2026-06-02T08:00:00.000Z',
        booking: { references: [nth(world.coupons, 0).reference], sequence: 0 },
        pilot: nth(world.pilots, 0).firstName,
        passengers: [{ name: 'Camille Estève', minor: true }],
        conditions: {
          text: 'Le pilote décide.',
          version: '1er\u00a0janvier 2026',
          acceptedAt: NOW.toISOString(),
        },
      },
    })
    const lines = await world.open(({ tx }) => tx.select().from(journal))
    for (const text of [JSON.stringify(await lettersOf(world, 'mail')), JSON.stringify(lines)]) {
      expect(text).not.toMatch(/weight|\b83\b|"age"|\b17\b[^:.-]/i)
    }
  })

  it('is told in each reader’s language', async () => {
    const world = await aDesk(1)
    await world.open(({ tx }) => tx.update(people).set({ language: 'en' }))
    const { id } = await take(world, 0, at('10:00'))
    await confirm(world, 0, id, NOW, { language: 'en' })
    const locales = (await mailsOf(world)).map(({ to, payload }) => [
      to.split('@')[0]?.slice(0, 4),
      'facts' in payload ? payload.facts.locale : null,
    ])
    expect(Object.fromEntries(locales)).toMatchObject({ cami: 'en', club: 'fr' })
    expect(locales.filter(([, locale]) => locale === 'en')).toHaveLength(2)
  })

  it('is told to nobody who has no address', async () => {
    const world = await aDesk(1)
    await world.open(async ({ tx }) => {
      await tx.update(people).set({ email: null })
      await tx.update(clubSettings).set({ email: '' })
    })
    await book(world, 0, at('10:00'))
    expect(summary(await mailsOf(world))).toEqual([`booking-confirmed to ${camille.email}`])
  })

  it('that is refused is told to nobody', async () => {
    const world = await aDesk(1)
    const { id } = await take(world, 0, at('10:00'))
    await confirm(world, 0, id, later(10)).catch(() => undefined)
    expect(await lettersOf(world, 'mail')).toEqual([])
    expect(await lettersOf(world, 'notice')).toEqual([])
  })
})

describe('a move', () => {
  const move = (world: World, id: string, time: string) =>
    asVisitor(world, 0, (club) => moveBooking(club, id, at(time), NOW))

  it('tells old and new', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    await read(world)
    await move(world, id, '15:00')
    const mails = await mailsOf(world)
    expect(summary(mails)).toEqual([
      `booking-changed to ${camille.email}`,
      'club-booking to club@essais.example',
      `pilot-flight to ${await pilotsAddress(world)}`,
    ])
    const [start, previous] = ['2026-06-04T13:00:00.000Z', { start: '2026-06-04T08:00:00.000Z' }]
    for (const { payload } of mails) expect(payload).toMatchObject({ facts: { start }, previous })
    expect(mails.map(({ payload }) => 'change' in payload && payload.change)).toContain('moved')
    expect(await bookingOf(world, id)).toMatchObject({ sequence: 1 })
  })

  it('to another pilot tells both pilots', async () => {
    const world = await aDesk(1, {}, pilot())
    const id = await book(world, 0, at('10:00'))
    const [first, second] = [nth(world.pilots, 0).id, nth(world.pilots, 1).id]
    expect((await bookingOf(world, id)).pilotId).toBe(first)
    await absent(world, first, '13:00', '18:00')
    await read(world)
    await move(world, id, '15:00')
    expect((await bookingOf(world, id)).pilotId).toBe(second)
    const told = (await mailsOf(world)).flatMap(({ to, payload }) =>
      payload.template === 'pilot-flight' ? [[to, payload.change, payload.facts.start]] : [],
    )
    expect(told).toEqual([
      [await pilotsAddress(world, 0), 'removed', '2026-06-04T08:00:00.000Z'],
      [await pilotsAddress(world, 1), 'assigned', '2026-06-04T13:00:00.000Z'],
    ])
  })

  it('back and forth tells each time', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    await read(world)
    for (const time of ['15:00', '10:00', '15:00']) await move(world, id, time)
    expect(await mailsOf(world)).toHaveLength(9)
    await move(world, id, '15:00')
    expect(await mailsOf(world)).toHaveLength(9)
  })
})

describe('a cancellation', () => {
  it('is told once, with the coupons that are good again', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    await read(world)
    for (const minute of [1, 2]) {
      await asVisitor(world, 0, (club) => cancelBooking(club, id, 'Malade', later(minute)))
    }
    const mails = await mailsOf(world)
    expect(summary(mails)).toEqual([
      `booking-cancelled to ${camille.email}`,
      'club-booking to club@essais.example',
      `pilot-flight to ${await pilotsAddress(world)}`,
    ])
    const [mine] = mails.filter(({ to }) => to === camille.email)
    expect(mine?.payload).toMatchObject({
      cause: 'customer',
      note: null,
      coupons: [{ reference: nth(world.coupons, 0).reference, again: true, until: '2027-06-01' }],
    })
  })

  it('by the club says why', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    await read(world)
    await world.open((club) => cancelBooking(club, id, 'Piste fermée', NOW))
    const [mine] = (await mailsOf(world)).filter(({ to }) => to === camille.email)
    expect(mine?.payload).toMatchObject({ cause: 'club', note: 'Piste fermée' })
  })
})
