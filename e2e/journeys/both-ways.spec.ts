import { isDeepStrictEqual } from 'node:util'
import canonicalize from 'canonicalize'
import { routes } from '@/app/_edge/routes'
import { startApp } from '../support/app'
import { expect, test } from '../support/test'

const SAMPLES: Record<string, string> = { slug: 'demo', lang: 'fr' }
const filled = (route: string) =>
  route.replace(/\{(\.\.\.)?(\w+)\}/g, (_, __, name: string) => SAMPLES[name] ?? 'nothing-there')

// What tells the time or goes on for ever is not compared.
const addresses = routes
  .filter((route) => !/metrics|\/live$|^\/dev\//.test(route))
  .map(filled)
  .concat(['/DEMO/Book?x=1', '/demo/book/', '/demo/book?lang=en', '/demo/book?reference=NOTHING', '/d%65mo'])
  .concat(['/%zz', '/favicon.ico', '/icon.svg', '/nowhere/at/all', '/_next/static/nothing', '/site/fr'])

type Answer = { status: number; headers: Record<string, string | null>; body: string }

const SAID = ['content-type', 'location', 'cache-control', 'content-security-policy', 'set-cookie', 'allow']
const SAFETY = ['x-content-type-options', 'x-frame-options', 'referrer-policy', 'content-language']

async function answerOf(origin: string, path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(origin + path, { redirect: 'manual', ...init })
  const same = (text: string) =>
    text
      .replaceAll(origin, 'http://here')
      .replaceAll(origin.replace('http://', ''), 'here')
      // What scripts are told comes in pieces, as time has it; forms carry what is made for each.
      .replace(/<script[^>]*>.*?<\/script>|<input type="hidden"[^>]*>/gs, '')
      .replace(/nonce-[\w+/=]+/g, 'nonce-n')
      .replace(/nonce(=\\?"|\\?":\\?")[\w+/=]+/g, 'nonce$1n')
      .replace(/\?v=[\w-]+/g, '?v=code')
      .replace(/(envol_[\w-]+)=[\w-]{16,}/g, '$1=code')
      .replace(/urn:envol:request:[\w-]+/g, 'urn')
  const headers = [...SAID, ...SAFETY].map((name) => {
    const value = response.headers.get(name)
    return [name, value && same(value)]
  })
  const body = same(await response.text())
  const isJson = body !== '' && /json/.test(response.headers.get('content-type') ?? '')
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    // The order of members says nothing, and follows what a process was asked before.
    body: isJson ? (canonicalize(JSON.parse(body)) ?? '') : body,
  }
}

test('our own server and the framework alone give the same answers', async ({ baseURL, databaseUrl }) => {
  const stock = await startApp({ databaseUrl, env: { WORKER: 'off', SERVER: 'stock' } })
  try {
    const differing: string[] = []
    const inFrench = { headers: { 'accept-language': 'fr' } }
    const compare = async (path: string, init: RequestInit = inFrench, tries = 3): Promise<void> => {
      const [own, framework] = await Promise.all([
        answerOf(baseURL ?? '', path, init),
        answerOf(stock.url, path, init),
      ])
      if (isDeepStrictEqual(own, framework)) return
      // Somebody else may have booked between the two.
      if (tries > 1) return compare(path, init, tries - 1)
      const first = Array.from(own.body, (_, at) => at).find((at) => own.body[at] !== framework.body[at]) ?? 0
      const parts = [own, framework].map(({ body, ...rest }) => ({
        ...rest,
        from: body.slice(first - 80, first + 80),
      }))
      differing.push(`${init.method ?? 'GET'} ${path}: ${JSON.stringify(parts)}`)
    }
    for (const path of addresses) await compare(path)
    for (const path of [
      '/',
      '/demo/book',
      '/demo/b/nothing-there',
      '/api/health/live',
      '/api/v1/clubs/demo/slots',
    ]) {
      await compare(path, { headers: { 'accept-language': 'en', cookie: 'envol_lang=fr' } })
      await compare(path, { method: 'HEAD' })
      await compare(path, { method: 'DELETE' })
      await compare(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })
    }
    expect(differing).toEqual([])
  } finally {
    await stock.stop()
  }
})
