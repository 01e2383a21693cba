import { beforeEach, describe, expect, it, test } from 'vitest'
import type { World } from '@/db/testing/club'
import { Refusal } from '@/lib/refusal'
import { aDesk, later, NOW, refusal } from '@/testing/worlds/holds'
import { mayTry } from './rules'
import { tryReference } from './try-reference'

let world: World
beforeEach(async () => {
  world = await aDesk(0)
})

const wrong = async () => {
  throw new Refusal('invalid_reference')
}
let typed = 0
const attempt = (address: string, work: () => Promise<unknown> = wrong, now = NOW) =>
  refusal(tryReference(world.ref, { address, typed: `code ${typed++}` }, work, now))
const right = async () => 'a coupon'

/** So many tries at once; how many of them were made. */
async function burst(count: number, address: (n: number) => string, work: () => Promise<unknown>) {
  let made = 0
  const counted = () => {
    made++
    return work()
  }
  const codes = await Promise.all(Array.from({ length: count }, (_, n) => attempt(address(n), counted)))
  return { made, codes }
}

describe('wrong references', () => {
  it('are ten a minute from one address', async () => {
    for (let n = 0; n < 10; n++) expect(await attempt('a')).toBe('invalid_reference')
    expect(await attempt('a')).toBe('rate_limited')
    let judged = 0
    for (let n = 0; n < 20; n++) {
      const counted = () => {
        judged++
        return wrong()
      }
      expect(await attempt('a', counted)).toBe('rate_limited')
    }
    expect(judged).toBe(0)
    expect(await attempt('b')).toBe('invalid_reference')
    expect(await attempt('a', wrong, later(1))).toBe('invalid_reference')
  })

  it('are ten of a burst of fifty', async () => {
    const { made, codes } = await burst(50, () => 'a', wrong)
    expect(made).toBe(11)
    expect(codes.filter((code) => code === 'invalid_reference')).toHaveLength(10)
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(40)
  })

  it('are ten of a burst in which right ones are hidden', async () => {
    let tries = 0
    const mixed = () => (tries++ % 3 === 0 ? right() : wrong())
    const { codes } = await burst(50, () => 'a', mixed)
    expect(codes.filter((code) => code === 'invalid_reference')).toHaveLength(10)
    expect(await attempt('a')).toBe('rate_limited')
  })

  it('are counted in one club, not in another', async () => {
    for (let n = 0; n < 10; n++) await attempt('a')
    const other = await aDesk(0)
    expect(await refusal(tryReference(other.ref, { address: 'a', typed: 'code' }, wrong, NOW))).toBe(
      'invalid_reference',
    )
  })
})

describe('right references', () => {
  it('are not counted, one after the other or many at a time', async () => {
    for (let n = 0; n < 15; n++) expect(await attempt('a', right)).toBeNull()
    const { codes } = await burst(40, () => 'a', right)
    expect(codes.filter((code) => code !== null)).toEqual([])
    expect(await attempt('a')).toBe('invalid_reference')
  })

  it.each([
    new Refusal('reference_expired', { expiredOn: '2026-11-30' }),
    new Refusal('shop_unreachable'),
    new Refusal('reference_held', { expiresAt: '2026-12-01T09:12:00.000Z' }),
  ])('nor are those that are $code', async (refusal) => {
    const refused = async () => {
      throw refusal
    }
    for (let n = 0; n < 12; n++) expect(await attempt('a', refused)).toBe(refusal.code)
    expect(await attempt('a')).toBe('invalid_reference')
  })

  it('nor is a failure of our own', async () => {
    const broken = async () => {
      throw new Error('a bug')
    }
    for (let n = 0; n < 12; n++) await expect(attempt('a', broken)).rejects.toThrow('a bug')
    expect(await attempt('a', right)).toBeNull()
  })
})

describe('a guesser', () => {
  it('with many addresses never shuts others out', async () => {
    for (let n = 0; n < 60; n++) expect(await attempt(`guesser ${n % 6}`)).toBe('invalid_reference')
    expect(await attempt('guesser 7')).toBe('invalid_reference')
    expect(await attempt('guesser 7')).toBe('rate_limited')
    expect(await attempt('guesser 7', right)).toBe('rate_limited')
    expect(await attempt('honest', right)).toBeNull()
    expect(await attempt('honest', right)).toBeNull()
    expect(await attempt('mistyping')).toBe('invalid_reference')
  })

  it('with one address does not use up the club’s limit by knocking on', async () => {
    for (let n = 0; n < 90; n++) await attempt('guesser')
    expect(await attempt('mistyping')).toBe('invalid_reference')
    expect(await attempt('mistyping', right)).toBeNull()
  })
})

describe('a right one beyond the limit', () => {
  beforeEach(async () => {
    for (let n = 0; n < 10; n++) await attempt('shared')
  })

  it('comes in, where somebody else behind the address has mistyped', async () => {
    expect(await attempt('shared', right)).toBeNull()
  })

  it('comes in when it is sent again, where somebody goes on guessing', async () => {
    expect(await attempt('shared')).toBe('rate_limited')
    const mine = () => refusal(tryReference(world.ref, { address: 'shared', typed: 'mine' }, right, NOW))
    expect(await mine()).toBe('rate_limited')
    for (let n = 0; n < 10; n++) expect(await attempt('shared')).toBe('rate_limited')
    expect(await mine()).toBeNull()
  })
})

test('sixty right ones at once behind one address, of a shop that takes its time', async () => {
  const slow = () => new Promise((resolve) => setTimeout(resolve, 150))
  const { codes } = await burst(60, () => 'crowd', slow)
  expect(codes.filter((code) => code !== null)).toEqual([])
})

describe('may it be tried', () => {
  it.each([
    [{ wrongFromAddress: 0, wrongAtClub: 0, underWay: 1 }, 'now'],
    [{ wrongFromAddress: 9, wrongAtClub: 9, underWay: 1 }, 'now'],
    [{ wrongFromAddress: 9, wrongAtClub: 9, underWay: 2 }, 'later'],
    [{ wrongFromAddress: 0, wrongAtClub: 0, underWay: 11 }, 'later'],
    [{ wrongFromAddress: 10, wrongAtClub: 10, underWay: 1 }, 'refused'],
    [{ wrongFromAddress: 0, wrongAtClub: 60, underWay: 1 }, 'now'],
    [{ wrongFromAddress: 1, wrongAtClub: 60, underWay: 1 }, 'refused'],
    [{ wrongFromAddress: 1, wrongAtClub: 59, underWay: 1 }, 'now'],
  ])('%j: %s', (tries, answer) => {
    expect(mayTry(tries)).toBe(answer)
  })
})
