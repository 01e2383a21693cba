import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inLowerCase, routeOf, routes } from './routes'

test('every page and handler is there, and nothing else', () => {
  const files = readdirSync('app', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(page\.tsx|route\.ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath).slice('app'.length))
    .filter((path) => !path.includes('/_'))
  const patterns = files.map((path) => {
    const shown = path
      .replace(/\/\([^)]+\)/g, '')
      .replace(/^\/site\/\[lang\]/, '/{lang}')
      .replace(/\[([^\]]+)\]/g, '{$1}')
    return shown || '/'
  })
  expect([...new Set(patterns)].sort()).toEqual([...routes].sort())
})

test.each([
  ['/', '/'],
  ['/fr', '/{lang}'],
  ['/demo', '/{slug}'],
  ['/docs', '/docs'],
  ['/demo/book/slots', '/{slug}/book/slots'],
  ['/api/v1/clubs/demo/coupons/verify', '/api/v1/clubs/{slug}/coupons/verify'],
  ['/api/v1/clubs/demo/coupons/AZERTY1234', '/api/v1/clubs/{slug}/coupons/{reference}'],
  ['/api/v1/clubs/demo/nothing', '/api/{...path}'],
  ['/demo/b/abc/coupon.pdf', '/{slug}/b/{token}/coupon.pdf'],
  ['/_next/static/a.js', '/_next'],
  ['/a/b/c/d', 'other'],
])('%s is counted as %s', (path, route) => {
  expect(routeOf(path)).toBe(route)
})

test.each([
  ['/Demo/Book', '/demo/book'],
  ['/DEMO/book', '/demo/book'],
  ['/FR/signup', '/fr/signup'],
  ['/Account/login', '/account/login'],
  ['/Demo/B/aBcDeF/Coupon.pdf', '/demo/b/aBcDeF/coupon.pdf'],
  ['/demo/b/aBcDeF', null],
  ['/demo/book', null],
  ['/Nobody/nothing', null],
  ['/_next/static/Chunk.js', null],
])('%s is %s in lower case', (path, lower) => {
  expect(inLowerCase(path)).toBe(lower)
})
