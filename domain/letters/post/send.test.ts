import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { uuidv7 } from '@/lib/id'
import { startResend } from '@/testing/mail/resend'
import { startSmtp } from '@/testing/mail/smtp'
import { sendByResend } from './send-by-resend'
import { sendBySmtp } from './send-by-smtp'

let resend: Awaited<ReturnType<typeof startResend>>
let smtp: Awaited<ReturnType<typeof startSmtp>>

beforeAll(async () => {
  resend = await startResend()
  smtp = await startSmtp()
  vi.stubEnv('RESEND_API_KEY', 're_test')
  vi.stubEnv('RESEND_BASE_URL', resend.url)
  vi.stubEnv('SMTP_URL', smtp.url)
  vi.stubEnv('MAIL_FROM', 'Envol <no-reply@envol.example>')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await Promise.all([resend.stop(), smtp.stop()])
})
beforeEach(() => {
  resend.be({ kind: 'takes' })
  smtp.be({})
  smtp.taken.length = 0
})

const aMail = (to = 'camille@courriel.example') => ({
  id: uuidv7(),
  fromName: "Aéro-club de l'Essai",
  to,
  replyTo: 'club@essais.example',
  subject: 'Votre vol du samedi 5 décembre',
  html: '<p>Bonjour</p>',
  text: 'Bonjour\n',
  attachments: [
    {
      filename: 'vol.ics',
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      content: Buffer.from('BEGIN'),
    },
  ],
})

describe('sendByResend', () => {
  it('hands the mail over with the letter as its key', async () => {
    const mail = aMail()
    expect(await sendByResend(mail)).toEqual({ outcome: 'delivered', status: 200, detail: '' })
    expect(resend.taken.get(mail.id)?.mail).toMatchObject({
      from: '"Aéro-club de l\'Essai via Envol" <no-reply@envol.example>',
      to: mail.to,
      reply_to: mail.replyTo,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      attachments: [{ filename: 'vol.ics', content: Buffer.from('BEGIN').toString('base64') }],
    })
  })

  it('sends once what the service took without saying so, even when the papers were made anew', async () => {
    const mail = aMail()
    resend.be({ kind: 'forgets' })
    expect(await sendByResend(mail)).toMatchObject({ outcome: 'retry', status: null })
    resend.be({ kind: 'takes' })
    expect(await sendByResend(mail)).toMatchObject({ outcome: 'delivered' })
    const attachments = mail.attachments.map((file) => ({ ...file, content: Buffer.from('BEGIN later') }))
    expect(await sendByResend({ ...mail, attachments })).toMatchObject({ outcome: 'delivered', status: 409 })
    expect([...resend.taken.keys()].filter((key) => key === mail.id)).toHaveLength(1)
  })

  it('waits as the service asks', async () => {
    resend.be({
      kind: 'refuses',
      status: 429,
      name: 'rate_limit_exceeded',
      message: 'Slow down',
      retryAfter: '3',
    })
    expect(await sendByResend(aMail())).toEqual({
      outcome: 'retry',
      status: 429,
      detail: 'rate_limit_exceeded',
      retryAfterMs: 3000,
    })
  })

  it('comes back when the service is gone', async () => {
    resend.be({ kind: 'closes' })
    expect(await sendByResend(aMail())).toMatchObject({ outcome: 'retry', status: null })
  })
})

describe('sendBySmtp', () => {
  it('hands the mail over under a Message-ID of its own', async () => {
    const mail = aMail()
    expect(await sendBySmtp(mail)).toEqual({ outcome: 'delivered', status: 250, detail: '' })
    const [taken] = smtp.taken
    expect(taken).toMatchObject({ from: expect.stringContaining('no-reply@envol.example'), to: [mail.to] })
    expect(taken?.data).toContain(`Message-ID: <${mail.id}@envol.example>`)
    expect(taken?.data).toContain('Reply-To: club@essais.example')
    expect(taken?.data).toMatch(/From: .*via_Envol\?=\s+<no-reply@envol\.example>/)
    expect(taken?.data).toMatch(/Content-Type: text\/calendar;[^\n]*\n?[^\n]*method=PUBLISH/)
  })

  it('fails for good only for the recipient or the content', async () => {
    smtp.be({ 'RCPT TO': '550 5.1.1 no such user' })
    expect(await sendBySmtp(aMail())).toMatchObject({ outcome: 'failed', status: 550 })
    smtp.be({ END: '554 5.6.0 content refused' })
    expect(await sendBySmtp(aMail())).toMatchObject({ outcome: 'failed', status: 554 })
    smtp.be({ 'RCPT TO': '450 4.2.1 later' })
    expect(await sendBySmtp(aMail())).toMatchObject({ outcome: 'retry', status: 450 })
    smtp.be({ 'MAIL FROM': '550 who are you' })
    expect(await sendBySmtp(aMail())).toMatchObject({ outcome: 'retry', status: 550 })
    smtp.be({ CONNECT: '554 closed' })
    expect(await sendBySmtp(aMail())).toMatchObject({ outcome: 'retry' })
  })

  it('gives an attempt up as a whole, when the service never ends what it says', async () => {
    smtp.be({ EHLO: 'drip' })
    const begun = performance.now()
    expect(await sendBySmtp(aMail(), 300)).toMatchObject({ outcome: 'retry', status: null })
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('sends to exactly the given address', async () => {
    await sendBySmtp(aMail('camille@courriel.example, other@courriel.example'))
    expect(smtp.taken.flatMap(({ to }) => to)).not.toContain('other@courriel.example')
  })
})
