import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../shop/schema'
import {
  type CouponFacts,
  commonActivities,
  couponState,
  lastDayAccepted,
  lastDayToFly,
  normalReference,
  postponedExpiry,
  readingsOf,
  refusalBy,
} from './rules'

const TODAY = '2026-06-01'
const at = new Date('2026-05-20T10:00:00Z')
const none: CouponFacts = { expiresOn: null, bookedAt: null, flownAt: null, noShowAt: null, voidAt: null }

describe('the state of a coupon', () => {
  it.each<[string, Partial<CouponFacts>, string]>([
    ['without end', {}, 'issued'],
    ['to the end of today', { expiresOn: '2026-06-01' }, 'issued'],
    ['to yesterday', { expiresOn: '2026-05-31' }, 'expired'],
    ['booked', { bookedAt: at }, 'booked'],
    ['booked, then past its end', { bookedAt: at, expiresOn: '2026-05-31' }, 'booked'],
    ['flown', { bookedAt: at, flownAt: at, expiresOn: '2026-05-31' }, 'flown'],
    ['a no-show', { bookedAt: at, noShowAt: at }, 'flown'],
    ['void', { voidAt: at }, 'void'],
    ['void while booked', { bookedAt: at, voidAt: at }, 'void'],
    ['void after it was flown', { flownAt: at, voidAt: at }, 'void'],
  ])('%s', (_, facts, state) => {
    expect(couponState({ ...none, ...facts }, TODAY)).toBe(state)
  })
})

describe('the end of a coupon', () => {
  it('is followed by the days of grace', () => {
    expect(lastDayAccepted('2026-02-10', 30)).toBe('2026-03-12')
    expect(lastDayAccepted('2026-02-10', 0)).toBe('2026-02-10')
    expect(lastDayAccepted(null, 30)).toBeNull()
    expect(lastDayAccepted('9999-12-31', 30)).toBeNull()
    expect(lastDayAccepted('9999-12-01', 30)).toBeNull()
  })

  it.each([
    [['2026-02-10', '2026-01-31', null], 'flight', '2026-03-02'],
    [['2026-02-10'], 'flight', '2026-03-12'],
    [['2026-02-10'], 'booking', null],
    [[null], 'flight', null],
    [[], 'flight', null],
  ] as const)('of %j lets fly, judged by the %s, until %s', (ends, expiryJudged, last) => {
    const coupons = ends.map((expiresOn) => ({ expiresOn }))
    expect(lastDayToFly(coupons, { graceDays: 30, expiryJudged })).toBe(last)
  })

  it('is at least three months away once the club has postponed the flight', () => {
    expect(postponedExpiry('2026-06-20', TODAY)).toBe('2026-09-01')
    expect(postponedExpiry('2026-11-20', TODAY)).toBe('2026-11-20')
    expect(postponedExpiry('2026-05-01', '2026-11-30')).toBe('2027-02-28')
    expect(postponedExpiry(null, TODAY)).toBeNull()
  })
})

describe('coupons together', () => {
  const offered = ['discovery-30', 'discovery-ulm-30', 'initiation']
  const coupon = (...activities: string[]) => ({ activities })

  it.each([
    [[coupon()], offered],
    [[coupon('initiation')], ['initiation']],
    [
      [coupon('initiation', 'discovery-30'), coupon()],
      ['discovery-30', 'initiation'],
    ],
    [[coupon('initiation'), coupon('discovery-30')], []],
    [[coupon('withdrawn')], []],
  ])('%j open %j', (coupons, opened) => {
    expect(commonActivities(coupons, offered)).toEqual(opened)
  })
})

describe('what a typed reference may stand for', () => {
  it.each([
    ['7KQ4M2XT9B', ['7KQ4M2XT9B']],
    ['7KQ4M2XTOB', ['7KQ4M2XTOB', '7KQ4M2XT0B']],
    ['IL04M2XTOB', ['IL04M2XTOB', '1104M2XT0B']],
    ['BOUTIQUE01', ['BOUTIQUE01']],
    ['ABCIO2', ['ABCIO2']],
    ['OOOOOOOOOOO', ['OOOOOOOOOOO']],
  ])('%s: %j', (typed, readings) => {
    expect(readingsOf(typed)).toEqual(readings)
  })
})

describe('the normal form of a reference', () => {
  it.each([
    'HNWJTC2FBR',
    'hnwjt-c2fbr.',
    'HNWJT C2FBR,',
    '« HNWJT C2FBR »',
    '“HNWJTC2FBR”;',
    "'HNWJTC2FBR'",
    '(HNWJT\u2212C2FBR)',
    '[HNWJT\u2043C2FBR]',
    '<HNWJTC2FBR>',
    '\u200eHNWJT\u00adC2FBR\u202c',
    'HNWJTC2FBR\ufe0f\0',
    'ＨＮＷＪＴＣ２ＦＢＲ',
  ])('of %j is that of what it stands for', (typed) => {
    expect(normalReference(typed)).toBe('HNWJTC2FBR')
  })

  it.each([
    ['vol.2027.12', 'VOL.2027.12'],
    ['straße27', 'STRASSE27'],
    ['STRAẞE27', 'STRASSE27'],
    ['fly&smile', 'FLY&SMILE'],
    ['10%off', '10%OFF'],
    ['i\u0302le2027', 'ÎLE2027'],
    ['...', ''],
  ])('of %s is %s', (typed, normal) => {
    expect(normalReference(typed)).toBe(normal)
  })

  it('is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const once = normalReference(typed)
        expect(normalReference(once)).toBe(once)
      }),
    )
  })
})

describe('what a shop’s answer stops', () => {
  const nothing = { freed: false, prolonged: false }
  const no = (reason: 'unknown' | 'used' | 'expired' | 'cancelled'): Verdict => ({ kind: 'invalid', reason })

  it.each([
    [{ kind: 'valid' } as const, nothing, null],
    [{ kind: 'unreachable' } as const, nothing, 'shop_unreachable'],
    [no('unknown'), nothing, 'invalid_reference'],
    [no('used'), nothing, 'invalid_reference'],
    [no('cancelled'), nothing, 'invalid_reference'],
    [no('expired'), nothing, 'reference_expired'],
    [no('used'), { ...nothing, freed: true }, null],
    [no('cancelled'), { ...nothing, freed: true }, 'invalid_reference'],
    [no('expired'), { ...nothing, freed: true }, 'reference_expired'],
    [no('expired'), { ...nothing, prolonged: true }, null],
    [no('used'), { ...nothing, prolonged: true }, 'invalid_reference'],
  ])('%j, while we know %j: %s', (answer, known, code) => {
    expect(refusalBy(answer, known)?.code ?? null).toBe(code)
  })

  it('says since when', () => {
    const answer: Verdict = { kind: 'invalid', reason: 'expired', expiredOn: '2026-05-31' }
    expect(refusalBy(answer, nothing)?.facts).toEqual({ expiredOn: '2026-05-31' })
    expect(refusalBy(no('expired'), nothing)?.facts).toEqual({ expiredOn: null })
  })
})
