import { sql } from 'drizzle-orm'
import { letters } from '@/db/schema/letters'
import { recoverLetters } from '@/domain/letters/letters/recover'
import { startSmtp } from '../../testing/mail/smtp'
import { type App, startApp } from '../support/app'
import { aBookableClub, type BookableClub, theBooking } from '../support/club'
import { book } from '../support/desk'
import { mailNumber, mailsTo } from '../support/mailbox'
import { expect, test } from '../support/test'

test.describe.configure({ retries: 0 })

// Applications are killed under their pages: what a browser still asks of one is refused.
test.use({ alone: true, expected: [/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/] })
test.describe.configure({ mode: 'default' })

const running: App[] = []
const started = async (given: Parameters<typeof startApp>[0]) => {
  const app = await startApp(given)
  running.push(app)
  return app
}
test.afterEach(async () => {
  for (const app of running.splice(0)) await app.kill()
})

test('killed between the booking and its letters: all of them go out after the next start, once', async ({
  databaseUrl,
  shop,
  somebodyElse,
}) => {
  const club = await aBookableClub({ shop, coupons: 0 })
  await shop.coupons({ reference: 'ECLAIR0001', state: 'valid' })
  const first = await started({ databaseUrl, env: { WORKER: 'off' } })
  const page = await somebodyElse({ baseURL: first.url })
  const { contact } = await book(page, club.slug, 'ECLAIR0001')
  expect(await mailsTo(contact.email, first.url)).toEqual([])
  expect(await shop.calls('allocation')).toEqual([])
  await first.kill()

  const port = Number(new URL(first.url).port)
  const second = await started({ databaseUrl, port, env: { WORKER: 'inline' } })
  await mailNumber(1, contact.email, second.url)
  await mailNumber(1, club.email, second.url)
  await expect.poll(async () => (await shop.calls('allocation')).length).toBe(1)
  await page.reload()
  await expect(page.locator('main')).toContainText('Réservation confirmée')
  await second.kill()

  const third = await started({ databaseUrl, port })
  await recoverLetters()
  await mailNumber(1, contact.email, third.url)
  expect(await shop.calls('allocation')).toHaveLength(1)
  await theBooking(club)
})

test('killed while the shop is being told: told again under the same key', async ({
  databaseUrl,
  shop,
  somebodyElse,
}) => {
  const club = await aBookableClub({ shop, coupons: 0 })
  await shop.coupons({ reference: 'ECLAIR0002', state: 'valid' })
  await shop.mode({ mode: 'hang', on: 'allocation', times: 1 })
  const first = await started({ databaseUrl })
  await book(await somebodyElse({ baseURL: first.url }), club.slug, 'ECLAIR0002')
  await expect.poll(async () => (await shop.calls('allocation')).length).toBe(1)
  await first.kill()
  await letTimePass(club)
  await started({ databaseUrl })
  await expect.poll(async () => (await shop.calls('allocation')).length).toBe(2)
  const keys = (await shop.calls('allocation')).map(({ headers }) => headers['idempotency-key'])
  expect(new Set(keys).size).toBe(1)
  expect(await shop.register()).toMatchObject([{ state: 'used', allocation: { event: 'booked' } }])
})

test('asked to stop, it stops within 10 s, also while a mail service hangs', async ({
  databaseUrl,
  somebodyElse,
}) => {
  const club = await aBookableClub({ club: { kind: 'production' } })
  const mail = await startSmtp()
  mail.be({ 'RCPT TO': '' })
  const app = await started({ databaseUrl, env: { SMTP_URL: mail.url } })
  await book(await somebodyElse({ baseURL: app.url }), club.slug, club.references[0] ?? '')
  expect(await app.stop()).toBeLessThan(10_000)
  await mail.stop()
})

test('a mail service that refuses, then accepts, gets every mail once', async ({
  databaseUrl,
  somebodyElse,
}) => {
  const club = await aBookableClub({ club: { kind: 'production' } })
  const mail = await startSmtp()
  mail.be({ 'MAIL FROM': '451 try again later' })
  const app = await started({ databaseUrl, env: { SMTP_URL: mail.url } })
  const { contact } = await book(
    await somebodyElse({ baseURL: app.url }),
    club.slug,
    club.references[0] ?? '',
  )
  const attempts = () => club.open(({ tx }) => tx.select({ count: letters.attempts }).from(letters))
  await expect.poll(async () => (await attempts()).filter(({ count }) => count > 0).length).toBeGreaterThan(1)
  expect(mail.taken).toEqual([])
  mail.be({})
  await letTimePass(club)
  await recoverLetters()
  const sentTo = (address: string) => mail.taken.filter(({ to }) => to.includes(address))
  await expect.poll(() => sentTo(contact.email).length).toBe(1)
  await expect.poll(() => sentTo(club.email).length).toBe(1)
  await letTimePass(club)
  await recoverLetters()
  await app.stop()
  expect(sentTo(contact.email)).toHaveLength(1)
  await mail.stop()
})

test.describe('without its database', () => {
  test.use({ expected: [/500 \(Internal Server Error\)|ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/] })

  for (const javaScriptEnabled of [true, false]) {
    const how = `JavaScript ${javaScriptEnabled ? 'on' : 'off'}`

    test(`it says so and asks to come back, ${how}`, async ({ request, somebodyElse }) => {
      const app = await started({ databaseUrl: 'postgres://nobody@127.0.0.1:9/none', ready: false })
      const ready = await request.get(`${app.url}/api/health/ready`)
      expect(ready.status()).toBe(503)
      expect(await ready.json()).toMatchObject({ status: 'unready' })
      expect((await request.get(`${app.url}/api/health/live`)).status()).toBe(200)
      const page = await somebodyElse({ baseURL: app.url, javaScriptEnabled })
      for (const path of ['/demo', '/demo/book', '/demo/book/find', '/demo/legal', '/demo/b/nonsense']) {
        const answer = await page.goto(path)
        expect(answer?.status(), path).toBe(500)
        await expect(page.locator('main'), path).toContainText('Réessayez dans un instant')
      }
    })
  }
})

/** As if whatever waits had waited long enough. */
const letTimePass = (club: BookableClub) =>
  club.open(({ tx }) => tx.update(letters).set({ dueAt: sql`now()` }))
