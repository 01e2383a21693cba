import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { World } from '@/db/testing/club'
import { uuidv7 } from '@/lib/id'
import { startResend } from '@/testing/mail/resend'
import {
  aBooking,
  aClubOf,
  attemptsOf,
  cancellation,
  confirmation,
  lettersOf,
  passTime,
  runsAt,
} from '@/testing/worlds/letters'
import { mailbox, mailboxLetter } from '../mailbox/queries'
import { deliverMail } from './deliver-mail'
import { mailboxFile } from './queries'
import { replayLetter } from './replay-letter'
import { writeMail } from './write-mail'

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
beforeEach(() => service.be({ kind: 'takes' }))

const someone = () => `${uuidv7()}@courriel.example`

async function aMail(world: World, to = someone(), more = {}) {
  await world.open((club) =>
    writeMail(club, { cause: uuidv7(), bookingId: null, to, payload: cancellation(), ...more }),
  )
  const letter = (await lettersOf(world, 'mail')).find(({ recipient }) => recipient === to)
  if (!letter) throw new Error('no letter was written')
  return letter
}

const deliver = (world: World, id: string) => deliverMail(world.ref.id, id)
const again = async (world: World, id: string) =>
  (await lettersOf(world, 'mail')).find((one) => one.id === id)
const sent = (id: string) => service.attempts.filter(({ key }) => key === id)

describe('writeMail', () => {
  it('writes one letter per cause, with its job', async () => {
    const world = await aClubOf('production')
    const bookingId = await aBooking(world)
    const mail = { cause: `confirmed:${bookingId}`, bookingId, to: someone(), payload: cancellation() }
    await world.open((club) => writeMail(club, mail))
    await world.open((club) => writeMail(club, mail))
    const written = await lettersOf(world, 'mail')
    expect(written).toMatchObject([{ bookingId, recipient: mail.to, attempts: 0, subject: null }])
    expect(await runsAt(`mail:${written[0]?.id}`)).not.toBeNull()
  })

  it('leaves nothing behind when its transaction fails', async () => {
    const world = await aClubOf('production')
    const failing = world.open(async (club) => {
      await writeMail(club, { cause: 'x', bookingId: null, to: someone(), payload: cancellation() })
      throw new Error('the verb failed')
    })
    await expect(failing).rejects.toThrow('the verb failed')
    expect(await lettersOf(world, 'mail')).toEqual([])
  })

  it('waits for its day', async () => {
    const world = await aClubOf('production')
    const dueAt = new Date(Date.now() + 86_400_000)
    const letter = await aMail(world, someone(), { dueAt })
    expect(await runsAt(`mail:${letter.id}`)).toEqual(dueAt)
    await deliver(world, letter.id)
    expect(await again(world, letter.id)).toMatchObject({ attempts: 0, deliveredAt: null })
    expect(await runsAt(`mail:${letter.id}`)).toEqual(dueAt)
  })
})

describe('deliverMail', () => {
  it('hands a production club mail over, once, and keeps what it said', async () => {
    const world = await aClubOf('production')
    const letter = await aMail(world, someone(), { payload: confirmation() })
    await deliver(world, letter.id)
    await deliver(world, letter.id)
    expect(sent(letter.id)).toMatchObject([
      {
        mail: {
          from: '"Aéroclub des essais via Envol" <no-reply@envol.example>',
          to: letter.recipient,
          reply_to: 'club@essais.example',
        },
      },
    ])
    const attachments = sent(letter.id)[0]?.mail.attachments
    expect(attachments?.map(({ filename }) => filename.split('.').at(-1))).toEqual(['pdf', 'ics'])
    const stored = await again(world, letter.id)
    expect(stored).toMatchObject({
      attempts: 1,
      keptAt: null,
      failedAt: null,
      subject: sent(letter.id)[0]?.mail.subject,
    })
    expect(stored?.deliveredAt).not.toBeNull()
    expect(stored?.html).toContain('<html')
    expect(await attemptsOf(world, letter.id)).toMatchObject([
      { number: 1, outcome: 'delivered', status: 200 },
    ])
  })

  it.each(['test', 'demo'] as const)('keeps the mail of a %s club, rendered', async (kind) => {
    const world = await aClubOf(kind)
    const letter = await aMail(world)
    await deliver(world, letter.id)
    expect(sent(letter.id)).toEqual([])
    const stored = await again(world, letter.id)
    expect(stored).toMatchObject({ deliveredAt: null, subject: expect.stringContaining('vol') })
    expect(stored?.keptAt).not.toBeNull()
    expect(await attemptsOf(world, letter.id)).toMatchObject([{ outcome: 'kept' }])
  })

  it('never writes to the people of the demonstration', async () => {
    const world = await aClubOf('production')
    const letter = await aMail(world, 'yves@exemple.invalid')
    await deliver(world, letter.id)
    expect(sent(letter.id)).toEqual([])
    expect((await again(world, letter.id))?.keptAt).not.toBeNull()
  })

  it('sends once in the end when the service was away, under one key', async () => {
    const world = await aClubOf('production')
    const letter = await aMail(world)
    service.be({ kind: 'refuses', status: 503, name: 'internal_server_error', message: 'down' })
    const before = Date.now()
    for (let attempt = 1; attempt <= 3; attempt++) {
      await passTime(world)
      await deliver(world, letter.id)
    }
    const due = (await again(world, letter.id))?.dueAt.getTime() ?? 0
    expect(due - before).toBeGreaterThan(4 * 60_000)
    expect((await runsAt(`mail:${letter.id}`))?.getTime()).toBe(due)
    service.be({ kind: 'forgets' })
    await passTime(world)
    await deliver(world, letter.id)
    service.be({ kind: 'takes' })
    await passTime(world)
    await deliver(world, letter.id)
    expect((await again(world, letter.id))?.deliveredAt).not.toBeNull()
    expect([...service.taken.keys()].filter((key) => key === letter.id)).toHaveLength(1)
    const outcomes = (await attemptsOf(world, letter.id)).map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['retry', 'retry', 'retry', 'retry', 'delivered'])
  })

  it('gives up on a recipient that is refused, and only on that one', async () => {
    const world = await aClubOf('production')
    const [bad, good] = [await aMail(world), await aMail(world)]
    service.be({
      kind: 'refuses',
      status: 422,
      name: 'validation_error',
      message: 'Invalid `to` field.',
      only: bad.recipient,
    })
    await Promise.all([deliver(world, bad.id), deliver(world, good.id)])
    expect((await again(world, bad.id))?.failedAt).not.toBeNull()
    expect((await again(world, good.id))?.deliveredAt).not.toBeNull()
    service.be({ kind: 'takes' })
    await world.open((club) => replayLetter(club, bad.id))
    await deliver(world, bad.id)
    expect((await again(world, bad.id))?.deliveredAt).not.toBeNull()
    expect((await attemptsOf(world, bad.id)).map(({ number }) => number)).toEqual([1, 2])
  })

  it('fails after its last attempt', async () => {
    const world = await aClubOf('production')
    const letter = await aMail(world)
    service.be({ kind: 'closes' })
    for (let attempt = 1; attempt <= 11; attempt++) {
      expect((await again(world, letter.id))?.failedAt).toBeNull()
      await passTime(world)
      await deliver(world, letter.id)
    }
    expect((await again(world, letter.id))?.failedAt).not.toBeNull()
  })

  it('is sent by one of many workers that try at once', async () => {
    const world = await aClubOf('production')
    const letter = await aMail(world)
    await Promise.all(Array.from({ length: 8 }, () => deliver(world, letter.id)))
    expect(sent(letter.id)).toHaveLength(1)
  })

  it('does not stumble over a club that is gone', async () => {
    await expect(deliverMail(uuidv7(), uuidv7())).resolves.toBeUndefined()
  })
})

describe('the mailbox', () => {
  it('shows what was kept, newest first, and makes its attachments again', async () => {
    const world = await aClubOf('demo')
    const to = someone()
    const first = await aMail(world, to)
    await deliver(world, first.id)
    const second = await aMail(world, `Upper-${to}`)
    await deliver(world, second.id)
    const ids = (await mailbox(null)).map(({ id }) => id)
    expect(ids.indexOf(second.id)).toBeLessThan(ids.indexOf(first.id))
    const [shown, ...others] = await mailbox(to.toUpperCase())
    expect(others).toEqual([])
    expect(shown).toMatchObject({ id: first.id, to, text: expect.stringContaining('Camille') })
    expect(shown?.sentAt).toBeInstanceOf(Date)
    const [calendar] = shown?.attachments ?? []
    expect(calendar?.contentType).toBe('text/calendar; charset=utf-8; method=CANCEL')
    const file = await mailboxFile(first.id, calendar?.filename ?? '')
    expect(file?.content.toString()).toContain('BEGIN:VCALENDAR')
    expect(await mailboxFile(first.id, 'other.pdf')).toBeNull()
    expect((await mailboxLetter(first.id))?.id).toBe(first.id)
    expect(await mailboxLetter('nonsense')).toBeNull()
  })

  it('does not show what was handed over', async () => {
    const world = await aClubOf('production')
    const letter = await aMail(world)
    await deliver(world, letter.id)
    expect(await mailbox(letter.recipient)).toEqual([])
    expect(await mailboxLetter(letter.id)).toBeNull()
  })
})
