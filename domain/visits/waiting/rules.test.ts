import { describe, expect, it, test } from 'vitest'
import { isOver, newsOf, waitingIdIn, waitingUrl } from './rules'
import { waitingForm } from './schema'

const links = { appUrl: 'https://envol.example', secret: 'only-for-tests-0123456789abcdef0123456789' }
const club = { id: '0197a000-0000-7000-8000-000000000001', slug: 'demo' }
const id = '0197a000-0000-7000-8000-00000000000a'

describe('the link of a waiting', () => {
  const url = waitingUrl(links, club, id)
  const token = url.split('/').at(-1) ?? ''

  it('leads to its page', () => {
    expect(url).toMatch(/^https:\/\/envol\.example\/demo\/book\/waiting\/[\w-]{43}$/)
    expect(waitingIdIn(token, links.secret, club.id)).toBe(id)
  })

  it('opens nothing at another club, under another secret, or changed', () => {
    expect(waitingIdIn(token, links.secret, id)).toBeNull()
    expect(waitingIdIn(token, `${links.secret}x`, club.id)).toBeNull()
    expect(waitingIdIn(`B${token.slice(1)}`, links.secret, club.id)).toBeNull()
    expect(waitingIdIn('..', links.secret, club.id)).toBeNull()
  })
})

const good = { expiresOn: '2026-12-31', bookedAt: null, flownAt: null, noShowAt: null, voidAt: null }
const at = new Date('2026-12-01T10:00:00Z')

test.each([
  ['waits', {}, [good], false],
  ['on its last day', { toDay: '2026-12-05' }, [good], false],
  ['past its period', { toDay: '2026-12-04' }, [good], true],
  ['left', { leftAt: at }, [good], true],
  ['booked', {}, [{ ...good, bookedAt: at }], true],
  ['void', {}, [{ ...good, voidAt: at }], true],
  ['flown', {}, [{ ...good, bookedAt: at, flownAt: at }], true],
  ['expired, within the days of grace', {}, [{ ...good, expiresOn: '2026-11-10' }], false],
  ['expired beyond them', {}, [{ ...good, expiresOn: '2026-11-01' }], true],
  ['without end', {}, [{ ...good, expiresOn: null }], false],
  ['one of two booked', {}, [good, { ...good, bookedAt: at }], true],
  ['one of two gone', {}, [good, undefined], true],
])('a waiting: %s', (_, change, coupons, over) => {
  const waiting = { toDay: '2026-12-20', leftAt: null, ...change }
  expect(isOver(waiting, coupons, '2026-12-05', 30)).toBe(over)
})

const starts = (...minutes: number[]) => minutes.map((start) => ({ start }))

test.each([
  [[], [], [], []],
  [[], [10, 20], [10, 20], [10, 20]],
  [[10, 20], [10, 20], [], [10, 20]],
  [[10], [10, 20], [20], [10, 20]],
  [[10, 20], [20], [], [10, 20]],
  [[10, 20], [], [], []],
])('told of %j, free are %j: news are %j, told of %j', (told, free, news, after) => {
  expect(newsOf(told, starts(...free))).toEqual({ news: starts(...news), told: after })
})

const allowed = { from: '2026-12-01', to: '2027-01-31' }
const mail = 'a@essais.example'

test.each([
  [{ from: '2026-12-01', to: '2027-01-31', email: mail }, []],
  [{ from: ' 2026-12-05 ', to: '2026-12-05', email: mail }, []],
  [{ from: '', to: '2026-12-05', email: '' }, ['from empty', 'email empty']],
  [{ from: '2026-11-30', to: '2027-02-01', email: mail }, ['from day', 'to day']],
  [{ from: '05/12/2026', to: '2026-02-31', email: 'a@b' }, ['from day', 'to day', 'email email']],
  [{ from: '2026-12-06', to: '2026-12-05', email: mail }, ['to order']],
  [{}, ['from empty', 'to empty', 'email empty']],
  [{ from: ['2026-12-06'], to: { a: 1 }, email: mail }, ['from empty', 'to empty']],
])('the form %j: %j', (typed, problems) => {
  const issues = waitingForm(allowed).safeParse(typed).error?.issues ?? []
  expect(issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual(problems)
})
