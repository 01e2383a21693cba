import { describe, expect, it } from 'vitest'
import { later, NOW } from '@/testing/worlds/holds'
import { holdsAgainAt, type PastHold } from './rules'

const START = later(5000)

/** A hold made so many minutes ago, latest first when listed. */
const hold = (madeAgo: number, changes: Partial<PastHold> = {}): PastHold => ({
  startAt: START,
  createdAt: later(-madeAgo),
  expiresAt: later(10 - madeAgo),
  endedAt: null,
  ...changes,
})

describe('when a coupon may be held again', () => {
  it.each([
    ['nothing happened', [], null],
    ['one lapsed', [hold(11)], null],
    ['two lapsed, the second just now', [hold(10), hold(30)], later(10)],
    ['two lapsed, the second nine minutes ago', [hold(19), hold(40)], later(1)],
    ['two lapsed, the second ten minutes ago', [hold(20), hold(40)], null],
    ['two lapsed long ago and a third just now', [hold(11), hold(90), hold(120)], later(9)],
    ['one lapsed and one still lives', [hold(9), hold(30)], null],
    ['one lapsed and one was let go', [hold(11, { endedAt: later(-5) }), hold(30)], null],
    ['two lapsed of other starts', [hold(11, { startAt: later(6000) }), hold(30)], null],
  ])('%s', (_, past, expected) => {
    expect(holdsAgainAt(past, START, NOW)).toEqual(expected)
  })

  it('sixty an hour, whatever became of them', () => {
    const let_go = (madeAgo: number) => hold(madeAgo, { endedAt: later(0.5 - madeAgo) })
    const sixty = Array.from({ length: 60 }, (_, n) => let_go(n * 0.9 + 1))
    expect(holdsAgainAt(sixty.slice(1), START, NOW)).toBeNull()
    expect(holdsAgainAt(sixty, START, NOW)).toEqual(later(60 - (59 * 0.9 + 1)))
    const older = Array.from({ length: 60 }, (_, n) => let_go(n * 1.1 + 1))
    expect(holdsAgainAt(older, START, NOW)).toBeNull()
  })
})
