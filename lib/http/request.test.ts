import { expect, test } from 'vitest'
import {
  carriesToken,
  contentSecurityPolicy,
  decodes,
  givenRequestId,
  isOwnRequest,
  type Sender,
  visitorLocale,
} from './request'

const nothing = { asked: null, path: '/demo/book', remembered: undefined, accepted: null }

test.each([
  [{ ...nothing, asked: 'en', path: '/fr', remembered: 'fr', accepted: 'fr' }, 'en'],
  [{ ...nothing, asked: 'de', path: '/en/pricing', remembered: 'fr', accepted: 'fr' }, 'en'],
  [{ ...nothing, asked: 'de', remembered: 'en', accepted: 'fr' }, 'en'],
  [{ ...nothing, remembered: '<script>', accepted: 'de, en-GB;q=0.7, fr;q=0.3' }, 'en'],
  [{ ...nothing, accepted: 'de, es' }, null],
  [{ ...nothing, accepted: 'en;q=0, FR-ca;q=0.2' }, 'fr'],
  [{ ...nothing, accepted: 'frr, *' }, null],
  [nothing, null],
])('the visitor of %o reads %s', (signs, locale) => {
  expect(visitorLocale(signs)).toBe(locale)
})

test.each([
  ['0197-abc_DEF', '0197-abc_DEF'],
  ['a'.repeat(64), 'a'.repeat(64)],
  ['a'.repeat(65), null],
  ['short', null],
  ['abcdefgh\nforged=1', null],
  [null, null],
])('of the request id %j we keep %j', (header, kept) => {
  expect(givenRequestId(header)).toBe(kept)
})

test.each([
  ['/demo/book', true],
  ['/d%C3%A9mo', true],
  ['/%E0%A4%A', false],
  ['/%', false],
])('%s decodes: %s', (path, sound) => {
  expect(decodes(path)).toBe(sound)
})

test.each([
  ['/demo/b/abc', true],
  ['/demo/b/abc/coupon.pdf', true],
  ['/demo/calendar/abc.ics', true],
  ['/demo/book/waiting/abc', true],
  ['/demo/book/waiting', false],
  ['/confirm/abc', true],
  ['/demo/login/abc', true],
  ['/account/login/abc', true],
  ['/login/abc', true],
  ['/demo/checkin/abc', true],
  ['/creating/abc/progress.json', true],
  ['/demo/login', false],
  ['/demo/b', false],
  ['/demo/book/done', false],
  ['/demo/desk/bookings/1', false],
])('the address %s is a key: %s', (path, key) => {
  expect(carriesToken(path)).toBe(key)
})

const own: Sender = {
  method: 'POST',
  path: '/demo/book',
  origin: 'https://envol.example',
  host: 'envol.example',
  site: 'same-origin',
  appUrl: 'https://envol.example',
  local: false,
}
const atHome = { appUrl: 'http://localhost:3000', local: true, host: '127.0.0.1:3000', site: null }

test.each<[string, Partial<Sender>, boolean]>([
  ['our own page', {}, true],
  ['no browser', { origin: null, site: null }, true],
  ['another site', { origin: 'https://evil.example', site: 'cross-site' }, false],
  ['another site that knows our name', { origin: 'https://evil.example', host: 'evil.example' }, false],
  ['another site, reading', { method: 'GET', origin: 'https://evil.example' }, true],
  ['another site, deleting', { method: 'DELETE', origin: 'https://evil.example' }, false],
  ['a key of the API', { path: '/api/v1/clubs/demo/holds', origin: 'https://shop.example' }, true],
  ['a path like the API', { path: '/api/v10/holds', origin: 'https://shop.example' }, false],
  ['our page without referrer', { origin: 'null' }, true],
  ['a sandboxed frame elsewhere', { origin: 'null', site: 'cross-site' }, false],
  ['an unknown without referrer', { origin: 'null', site: null }, false],
  ['an unknown that knows the address', { origin: 'null', site: null, path: '/demo/b/abc/cancel' }, true],
  [
    'a frame elsewhere that knows it',
    { origin: 'null', site: 'cross-site', path: '/demo/b/abc/cancel' },
    false,
  ],
  ['a loopback name at home', { ...atHome, origin: 'http://127.0.0.1:3000' }, true],
  ['another loopback port at home', { ...atHome, origin: 'http://127.0.0.1:8080' }, false],
  ['a public name at home', { ...atHome, origin: 'http://evil.example', host: 'evil.example' }, false],
  ['a loopback name, in public', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, false],
])('%s may send: %o', (_, change, allowed) => {
  expect(isOwnRequest({ ...own, ...change })).toBe(allowed)
})

test('scripts need the nonce; eval and loose style elements are for development', () => {
  const policy = contentSecurityPolicy('abc', false)
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|style-src [^;]*unsafe-inline/)
  expect(contentSecurityPolicy('abc', true)).toContain("'unsafe-eval'")
})
