import { env } from '@/lib/env'
import { uuidv7 } from '@/lib/id'
import { linkToken } from '@/lib/token'
import { type App, startApp } from '../support/app'
import { expect, test } from '../support/test'

const PUBLIC = 'https://envol.example'

/** What a deployment that the public reaches answers, without following it anywhere. */
const read = (app: App, path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, { redirect: 'manual', headers: { 'accept-language': 'fr', ...headers } })

test('the public demonstration says when it is reset, and catches whom a reset caught', async ({
  databaseUrl,
}) => {
  const app = await startApp({ databaseUrl, env: { APP_URL: PUBLIC, DEV_MAILBOX: '1', WORKER: 'off' } })
  const home = await (await read(app, '/demo/book')).text()
  expect(home).toContain(
    "Démonstration publique\u00a0: n'entrez pas vos vraies coordonnées".replaceAll("'", '&#x27;'),
  )
  expect(home).toMatch(/Remise à zéro à \d/)
  const gone = linkToken(env().AUTH_SECRET, 'booking', uuidv7(), 1)
  const led = async (path: string, headers?: Record<string, string>) => {
    const answer = await read(app, path, headers)
    return [answer.status, answer.headers.get('location')?.replace(/^https?:\/\/[^/]+/, '') ?? null]
  }
  const visited = { cookie: 'envol_visit=AAAAAAAAAAAAAAAAAAAAAA' }
  expect(await led(`/demo/b/${gone}`)).toEqual([307, '/demo/renewed'])
  expect(await led('/demo/book/slots?v=abcdefgh', visited)).toEqual([307, '/demo/renewed'])
  expect(await led('/demo/book/slots?v=abcdefgh')).toEqual([307, '/demo/book?cookies=off'])
  expect(await led('/demo/book/slots', visited)).toEqual([307, '/demo/book'])
  expect(await led(`/demo/b/${gone.slice(0, -2)}AA`)).toEqual([404, null])
  const page = await read(app, '/demo/renewed')
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('La démonstration vient d&#x27;être remise à zéro')
  await app.stop()
})

test('a local demonstration is left alone', async ({ page }) => {
  const answer = await page.request.get('/demo/book')
  expect(await answer.text()).not.toMatch(/Remise à zéro/)
  expect((await page.request.get('/demo/renewed')).status()).toBe(404)
  const gone = linkToken(env().AUTH_SECRET, 'booking', uuidv7(), 1)
  expect((await page.request.get(`/demo/b/${gone}`)).status()).toBe(404)
})
