import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerWith } from '@/lib/http/response'
import { type Behind, serve } from './door'

const behind: Behind = {
  route: ({ url = '' }) => {
    if (url.startsWith('/own')) return ({ headers }, response) => response.end(JSON.stringify(headers))
    if (url.startsWith('/api/v1/clubs/'))
      return ({ headers }, response) => response.end(JSON.stringify(headers))
    if (url === '/long')
      return (_, response) => response.setHeader('Content-Type', 'text/html').end('x'.repeat(5000))
    if (url === '/missing') return (_, response) => response.end(String(answerWith(404)))
    if (url === '/broken') return () => Promise.reject(new Error('a bug, with Anna in it'))
    if (url === '/half')
      return (_, response) => {
        response.write('half')
        throw new Error('a bug after the first bytes')
      }
    return null
  },
  framework: (_, response) => response.end('framework'),
}
const server = createServer((request, response) => serve(request, response, behind))
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(origin + path, { headers, redirect: 'manual' })

test('every answer has an id and the headers of safety, whoever gives it', async () => {
  for (const path of ['/own', '/api/v1/clubs/x', '/framework', '/%zz', '/broken']) {
    const { headers } = await get(path)
    expect(headers.get('x-request-id'), path).toMatch(/^[\w-]{8,}$/)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('x-frame-options'), path).toBe('DENY')
  }
})

test('a page is told its language, its path and the nonce that its answer allows', async () => {
  const response = await get('/own?lang=en', { 'accept-language': 'fr' })
  const told = await response.json()
  expect(told).toMatchObject({ 'x-envol-locale': 'en', 'x-envol-path': '/own' })
  expect(response.headers.get('content-security-policy')).toBe(told['content-security-policy'])
  expect(response.headers.get('content-security-policy')).toMatch(/'nonce-[\w+/=]{20,}'/)
  expect(response.headers.get('set-cookie')).toBe(
    'envol_lang=en; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax',
  )
})

test('what a visitor sends under the names of what we tell is not believed', async () => {
  const told = await (
    await get('/own', { 'x-envol-locale': 'de', 'x-envol-path': '/elsewhere', cookie: 'envol_lang=fr' })
  ).json()
  expect(told).toMatchObject({ 'x-envol-locale': 'fr', 'x-envol-path': '/own' })
})

test('a call of the API is told nothing of this', async () => {
  const response = await get('/api/v1/clubs/demo/slots')
  expect(Object.keys(await response.json())).not.toContain('x-envol-path')
  expect(response.headers.has('content-security-policy')).toBe(false)
})

test('a long answer is pressed as its reader likes', async () => {
  const { headers } = await get('/long', { 'accept-encoding': 'br' })
  expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['br', 'Accept-Encoding'])
  expect((await get('/long', { 'accept-encoding': 'identity' })).headers.has('content-encoding')).toBe(false)
})

test('a page sets its own status', async () => {
  expect((await get('/missing')).status).toBe(404)
})

test('what breaks is a readable 500 that tells nothing; what has begun is cut off', async () => {
  const broken = await get('/broken')
  expect(broken.status).toBe(500)
  const text = await broken.text()
  expect(text).toContain('Une erreur est survenue de notre côté')
  expect(text).not.toContain('Anna')
  await expect(get('/half').then((response) => response.text())).rejects.toThrow()
})
