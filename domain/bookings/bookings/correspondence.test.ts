import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import { letterAttempts, letters } from '@/db/schema/letters'
import type { World } from '@/db/testing/club'
import { noticeQueue } from '@/domain/letters/letters/schema'
import { book, bookingOf } from '@/testing/worlds/bookings'
import { at, later, nth, refusal } from '@/testing/worlds/holds'
import { aSchool, as, member, scheduler } from '@/testing/worlds/plans'
import { correctEmail } from './correct-email'
import { lettersAbout, writtenMail } from './queries/letters'
import { replayAbout } from './replay-about'
import { resendLink } from './resend-link'

const about = (world: World, id: string, references = true) =>
  world.open((club) => lettersAbout(club, id, { references }))
const lines = (world: World, event: string) =>
  world.open(({ tx, id }) =>
    tx
      .select()
      .from(journal)
      .where(and(eq(journal.clubId, id), eq(journal.event, event))),
  )

/** A notice to the shop that had failed for good after one attempt; its id. */
const aFailedNotice = (world: World, bookingId: string) =>
  world.open(async ({ tx, id: clubId }) => {
    const payload = { reference: 'AZERTY1234', notice: { event: 'booked' } }
    const [letter] = await tx
      .insert(letters)
      .values({
        clubId,
        kind: 'notice',
        queue: noticeQueue(bookingId),
        cause: `test:${bookingId}`,
        bookingId,
        recipient: bookingId,
        payload,
        attempts: 1,
        failedAt: new Date(),
      })
      .returning()
    if (!letter) throw new Error('no letter was made')
    const attempt = { clubId, letterId: letter.id, number: 1, outcome: 'failed' as const, status: 422 }
    await tx.insert(letterAttempts).values({ ...attempt, detail: 'no' })
    return letter.id
  })

describe('the letters of a booking', () => {
  it('are those that were written about it, with each attempt; references only for those who may know', async () => {
    const world = await aSchool(2)
    const [id, other] = [await book(world, 0, at('10:00')), await book(world, 1, at('14:00'))]
    const notice = await aFailedNotice(world, id)
    const all = await about(world, id)
    expect(all[0]).toMatchObject({
      id: notice,
      kind: 'notice',
      what: 'booked',
      reference: 'AZERTY1234',
      state: 'failed',
      attempts: [{ outcome: 'failed', status: 422, detail: 'no' }],
      readable: false,
    })
    expect(all.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['booking-confirmed', 'pilot-flight', 'club-booking']),
    )
    expect((await about(world, other)).map((letter) => letter.id)).not.toContain(notice)
    expect((await about(world, id, false))[0]?.reference).toBeNull()
  })

  it('are read as they were written, and only as a letter of this booking of this club', async () => {
    const [world, theirs] = [await aSchool(2), await aSchool(0)]
    const [id, other] = [await book(world, 0, at('10:00')), await book(world, 1, at('14:00'))]
    const mail = nth(
      (await about(world, id)).filter(({ kind }) => kind === 'mail'),
      0,
    )
    expect(await world.open((club) => writtenMail(club, id, mail.id))).toBeNull()
    await world.open(({ tx }) =>
      tx
        .update(letters)
        .set({ subject: 'Bonjour', html: '<p>x</p>', text: 'x' })
        .where(eq(letters.id, mail.id)),
    )
    expect(await world.open((club) => writtenMail(club, id, mail.id))).toMatchObject({
      subject: 'Bonjour',
      html: '<p>x</p>',
    })
    expect(await world.open((club) => writtenMail(club, other, mail.id))).toBeNull()
    expect(await theirs.open((club) => writtenMail(club, id, mail.id))).toBeNull()
  })

  it('that failed go out once more when staff say so, and the journal says who', async () => {
    const world = await aSchool(2)
    const [id, other] = [await book(world, 0, at('10:00')), await book(world, 1, at('14:00'))]
    const [sophie, hugo] = [await scheduler(world), await member(world)]
    const notice = await aFailedNotice(world, id)
    expect(await refusal(as(world, hugo, (club) => replayAbout(club, id, notice)))).toBe('forbidden')
    expect(await refusal(as(world, sophie, (club) => replayAbout(club, other, notice)))).toBe('not_found')
    await as(world, sophie, (club) => replayAbout(club, id, notice))
    expect((await about(world, id))[0]).toMatchObject({ id: notice, state: 'waiting' })
    expect(await lines(world, 'letter.replayed')).toMatchObject([{ actor: `staff:${sophie}`, subjectId: id }])
    expect(await refusal(as(world, sophie, (club) => replayAbout(club, id, notice)))).toBe('not_found')
  })
})

describe('the customer’s link', () => {
  it('is sent to the booking’s own address, once for each time it is asked', async () => {
    const world = await aSchool(1)
    const id = await book(world, 0, at('10:00'))
    const sophie = await scheduler(world)
    await as(world, sophie, (club) => resendLink(club, id, later(1)))
    await as(world, sophie, (club) => resendLink(club, id, later(2)))
    const sent = (await about(world, id)).filter(({ what }) => what === 'booking-link')
    expect(sent.map(({ to }) => to)).toEqual(Array(2).fill((await bookingOf(world, id)).email))
    expect(await lines(world, 'booking.links_sent')).toHaveLength(2)
  })

  it('only by staff with every booking, and not after the flight', async () => {
    const world = await aSchool(1)
    const id = await book(world, 0, at('10:00'))
    const [sophie, hugo] = [await scheduler(world), await member(world)]
    expect(await refusal(as(world, hugo, (club) => resendLink(club, id)))).toBe('forbidden')
    const after = new Date('2026-06-05T00:00:00Z')
    expect(await refusal(as(world, sophie, (club) => resendLink(club, id, after)))).toBe('booking_over')
    const theirs = await aSchool(0)
    const stranger = await scheduler(theirs)
    expect(await refusal(as(theirs, stranger, (club) => resendLink(club, id)))).toBe('not_found')
  })
})

it('staff correct the customer’s address: the confirmation goes there', async () => {
  const world = await aSchool(1)
  const id = await book(world, 0, at('10:00'))
  const [sophie, hugo] = [await scheduler(world), await member(world)]
  const corrected = (who: string) =>
    as(world, who, (club) => correctEmail(club, id, 'juste@essais.example', later(1)))
  expect(await refusal(corrected(hugo))).toBe('forbidden')
  await corrected(sophie)
  expect((await bookingOf(world, id)).email).toBe('juste@essais.example')
  expect((await about(world, id))[0]).toMatchObject({ what: 'booking-confirmed', to: 'juste@essais.example' })
  expect(await lines(world, 'booking.address_corrected')).toMatchObject([{ actor: `staff:${sophie}` }])
})
