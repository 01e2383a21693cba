import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { connection } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { houseLetters } from '@/db/schema/house'
import type { HouseMail } from '@/emails/house/compose'
import { uuidv7 } from '@/lib/id'
import { startResend } from '@/testing/mail/resend'
import { mailbox, mailboxLetter } from '../mailbox/queries'
import { deliverHouseMail } from './deliver'
import { recoverHouseLetters } from './recover'
import { writeHouseMail } from './write'

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

const link = 'https://envol.example/account/login/secret-of-this-mail'
const payload: HouseMail = { kind: 'sign-in-link', language: 'fr', door: 'account', link }

async function aMail(to = `${uuidv7()}@courriel.example`, cause = uuidv7()) {
  await acrossClubs('tests', (tx) => writeHouseMail(tx, { cause, accountId: null, to, payload }))
  const [letter] = await stored(to)
  if (!letter) throw new Error('no letter was written')
  return letter
}

const stored = (to: string) =>
  acrossClubs('tests', (tx) => tx.select().from(houseLetters).where(eq(houseLetters.recipient, to)))
const jobs = (id: string) =>
  connection().sql`select run_at from graphile_worker.jobs where key = ${`house:${id}`}`
const sent = (id: string) => service.attempts.filter(({ key }) => key === id)
const letTimePass = (id: string) =>
  acrossClubs('tests', (tx) =>
    tx.update(houseLetters).set({ dueAt: sql`now() - interval '2 seconds'` }).where(eq(houseLetters.id, id)),
  )

describe('a mail of the house', () => {
  it('is written once for its cause, with its job', async () => {
    const [to, cause] = [`${uuidv7()}@courriel.example`, uuidv7()]
    const { id } = await aMail(to, cause)
    await aMail(to, cause)
    expect(await stored(to)).toHaveLength(1)
    expect(await jobs(id)).toHaveLength(1)
  })

  it('is handed over from Envol itself, and its secret is not kept', async () => {
    const { id, recipient } = await aMail()
    await deliverHouseMail(id)
    expect(sent(id)).toHaveLength(1)
    expect(sent(id)[0]?.mail).toMatchObject({ from: '"Envol" <no-reply@envol.example>', to: recipient })
    expect(sent(id)[0]?.mail.text).toContain(link)
    const [letter] = await stored(recipient)
    expect(letter?.deliveredAt).toBeInstanceOf(Date)
    expect(letter?.subject).toBeTruthy()
    expect(JSON.stringify(letter)).not.toContain('secret-of-this-mail')
    expect(await mailboxLetter(id)).toBeNull()
    await deliverHouseMail(id)
    expect(sent(id)).toHaveLength(1)
  })

  it('that the service does not take leaves later, whoever dies in between', async () => {
    const { id, recipient } = await aMail()
    service.be({ kind: 'refuses', status: 500, name: 'internal_server_error', message: 'down' })
    await deliverHouseMail(id)
    expect(await stored(recipient)).toMatchObject([{ deliveredAt: null, failedAt: null, attempts: 1 }])
    await deliverHouseMail(id)
    expect(sent(id)).toHaveLength(1)
    service.be({ kind: 'takes' })
    await connection().sql`select graphile_worker.remove_job(${`house:${id}`})`
    await letTimePass(id)
    await recoverHouseLetters()
    expect(await jobs(id)).toHaveLength(1)
    await deliverHouseMail(id)
    expect(await stored(recipient)).toMatchObject([{ deliveredAt: expect.any(Date), attempts: 2 }])
  })

  it('to an address that cannot exist is kept, and shown in the mailbox', async () => {
    const { id, recipient } = await aMail(`${uuidv7()}@exemple.invalid`)
    await deliverHouseMail(id)
    expect(sent(id)).toEqual([])
    expect(await mailbox(recipient.toUpperCase())).toMatchObject([{ id, to: recipient, club: 'Envol' }])
    expect((await mailboxLetter(id))?.html).toContain(link)
  })
})
