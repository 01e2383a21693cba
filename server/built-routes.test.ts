import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { builtRoutes } from './built-routes.mjs'

const dir = mkdtempSync(join(tmpdir(), 'built-'))
afterAll(() => rmSync(dir, { recursive: true }))

function write(path: string, content: unknown) {
  mkdirSync(join(dir, path, '..'), { recursive: true })
  writeFileSync(join(dir, path), typeof content === 'string' ? content : JSON.stringify(content))
}

const pages = {
  '/[slug]/(door)/page': '/[slug]',
  '/[slug]/book/page': '/[slug]/book',
  '/account/page': '/account',
  '/api/health/live/route': '/api/health/live',
  '/icon.svg/route': '/icon.svg',
  '/site/[lang]/page': '/site/[lang]',
}
const fileOf = (name: string) => `app${name}.js`
write('.next/required-server-files.json', { config: { output: 'standalone' } })
write('.next/app-path-routes-manifest.json', pages)
write('.next/prerender-manifest.json', { routes: { '/icon.svg': {} } })
write(
  '.next/server/app-paths-manifest.json',
  Object.fromEntries(Object.keys(pages).map((name) => [name, fileOf(name)])),
)
write('.next/routes-manifest.json', {
  rewrites: {
    beforeFiles: [
      { regex: '^/site(?:/(.*))?$' },
      { regex: '^/(fr|en)$' },
      { regex: '^(?:/([^/]+?))/book$', has: [{ type: 'query', key: 'reference' }] },
    ],
  },
  staticRoutes: [
    { page: '/account', regex: '^/account(?:/)?$' },
    { page: '/api/health/live', regex: '^/api/health/live(?:/)?$' },
    { page: '/icon.svg', regex: '^/icon\\.svg(?:/)?$' },
  ],
  dynamicRoutes: [
    { page: '/[slug]', regex: '^/([^/]+?)(?:/)?$' },
    { page: '/[slug]/book', regex: '^/([^/]+?)/book(?:/)?$' },
    { page: '/site/[lang]', regex: '^/site/([^/]+?)(?:/)?$' },
  ],
})
for (const name of Object.keys(pages))
  write(`.next/server/${fileOf(name)}`, `exports.handler = (request, response) => response.push('${name}')`)
write('public/plane.png', '')

const { route, config } = builtRoutes(dir, '127.0.0.1')

/** Which page or route serves it; null: the framework. */
function servedBy(url: string, { method = 'GET', headers = {} } = {}): string | null {
  const answered: string[] = []
  const serve = route({ url, method, headers } as IncomingMessage)
  void serve?.({ url } as IncomingMessage, answered as unknown as ServerResponse)
  return answered[0] ?? null
}

it('knows the routes of the build, exact ones before those with names', () => {
  expect(config).toEqual({ output: 'standalone' })
  expect(servedBy('/account')).toBe('/account/page')
  expect(servedBy('/demo')).toBe('/[slug]/(door)/page')
  expect(servedBy('/demo/book?lang=en')).toBe('/[slug]/book/page')
  expect(servedBy('/api/health/live')).toBe('/api/health/live/route')
  expect(servedBy('/api/health/live', { method: 'POST' })).toBe('/api/health/live/route')
})

it.each([
  ['an action', '/demo/book', { method: 'POST' }],
  ['a page without its body', '/demo/book', { method: 'HEAD' }],
  ['what a script fetches of a page', '/demo/book', { headers: { rsc: '1' } }],
  ['the same by its address', '/demo/book?_rsc=1abc', {}],
  ['what is rewritten', '/fr', {}],
  ['what is rewritten for its query', '/demo/book?reference=AB', {}],
  ['what a rewrite hides', '/site/fr', {}],
  ['a file', '/plane.png', {}],
  ['what was made with the build', '/icon.svg', {}],
  ['parts of the framework', '/_next/book', {}],
  ['an address to be tidied', '/demo/', {}],
  ['an encoded one', '/d%65mo', {}],
  ['no page of ours', '/demo/nowhere', {}],
])('leaves %s to the framework', (_, url, given) => {
  expect(servedBy(url, given)).toBeNull()
})
