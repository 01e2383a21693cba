import { describe, expect, it } from 'vitest'
import { mayCall, nextNoticeWait, noticeWaits, retryAfter, shopUrl, toldBy, toldWithout } from './rules'

describe('nextNoticeWait', () => {
  it('follows the schedule within a tenth, then ends', () => {
    noticeWaits.forEach((wait, index) => {
      expect(nextNoticeWait(index + 1, undefined, 0)).toBe(Math.round(wait * 0.9))
      expect(nextNoticeWait(index + 1, undefined, 0.5)).toBe(wait)
      expect(nextNoticeWait(index + 1, undefined, 0.999_999)).toBeLessThanOrEqual(wait * 1.1)
    })
    expect(noticeWaits).toEqual(
      [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400].map((s) => s * 1000),
    )
    expect(nextNoticeWait(noticeWaits.length + 1, undefined, 0.5)).toBeNull()
  })

  it('waits as long as the shop asks, a day at most, and never less than the schedule', () => {
    expect(nextNoticeWait(1, 60_000, 0.5)).toBe(60_000)
    expect(nextNoticeWait(1, 1000, 0.5)).toBe(5000)
    expect(nextNoticeWait(1, 30 * 86_400_000, 0.5)).toBe(86_400_000)
  })
})

describe('toldBy', () => {
  it.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [299, 'delivered'],
    [304, 'retry'],
    [307, 'retry'],
    [400, 'failed'],
    [401, 'failed'],
    [404, 'failed'],
    [409, 'conflict'],
    [410, 'failed'],
    [429, 'retry'],
    [500, 'retry'],
    [503, 'retry'],
  ] as const)('%i: %s', (status, outcome) => expect(toldBy(status)).toBe(outcome))

  it('tries again when nothing came, but not at an address we refuse', () => {
    expect(toldWithout('timeout')).toBe('retry')
    expect(toldWithout('unreachable')).toBe('retry')
    expect(toldWithout('redirect')).toBe('retry')
    expect(toldWithout('refused_address')).toBe('failed')
  })
})

describe('retryAfter', () => {
  const now = new Date('2026-11-21T17:00:00Z')
  it.each([
    ['120', 120_000],
    ['Sat, 21 Nov 2026 17:01:00 GMT', 60_000],
    ['Sat, 21 Nov 2026 16:00:00 GMT', undefined],
    ['0', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('%s', (header, ms) => expect(retryAfter(header, now)).toBe(ms))
})

describe('shopUrl', () => {
  it.each([
    ['https://shop.example', 'https://shop.example/references/AZ'],
    ['https://shop.example/', 'https://shop.example/references/AZ'],
    ['https://shop.example/api/v2//', 'https://shop.example/api/v2/references/AZ'],
    ['https://shop.example/api?site=1', 'https://shop.example/api/references/AZ?site=1'],
  ])('%s', (base, url) => expect(shopUrl(base, 'references', 'AZ')).toBe(url))

  it('keeps a reference in its own segment', () => {
    expect(shopUrl('https://shop.example', 'references', 'A/B?C#D', 'allocation')).toBe(
      'https://shop.example/references/A%2FB%3FC%23D/allocation',
    )
  })
})

describe('mayCall', () => {
  it.each([
    ['demo', 'http://127.0.0.1:4010', true],
    ['demo', 'http://localhost:4010/shop', true],
    ['demo', 'https://shop.example', false],
    ['demo', 'https://127.0.0.1.shop.example', false],
    ['demo', 'nonsense', false],
    ['test', 'https://shop.example', true],
    ['production', 'https://shop.example', true],
  ] as const)('%s %s: %s', (kind, url, yes) => expect(mayCall(kind, url)).toBe(yes))
})
