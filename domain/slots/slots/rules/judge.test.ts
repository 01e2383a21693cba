import { describe, expect, it } from 'vitest'
import { fromMinutes } from '@/lib/time'
import { aircraft, at, club, from, people, pilot, saturday } from '@/testing/slots/club'
import { limits, offerLimits, type Situation, type Terms } from '../schema'
import { isFree, limitsPassed } from './judge'

const flight = {
  aircraftId: 'F-GVAL',
  pilotId: 'Claire',
  memberId: null,
  startAt: fromMinutes(at('10:00')),
  endAt: fromMinutes(at('10:30')),
}
const aboard = { party: null, lastDay: null }
const alone = { ...flight, pilotId: null }

describe('the limits of whoever flies', () => {
  const lesson = (change: Parameters<typeof club>[0] = {}) =>
    club({ ...change, terms: { kind: 'instruction', offered: false, ...change.terms } })
  const [heavy, late] = [
    { party: people(140, 140), lastDay: null },
    { party: null, lastDay: '2026-12-04' },
  ]
  const unrated = [pilot({ aircraft: new Set() })]
  it.each([
    ['none', lesson(), flight, aboard, []],
    ['the past', lesson({ now: at('10:10') }), flight, aboard, ['in_past']],
    ['no pilot', lesson(), alone, aboard, ['no_pilot']],
    ['a hire without one', lesson({ terms: { kind: 'hire' } }), alone, aboard, []],
    ['an aircraft for something else', lesson({ aircraft: [] }), flight, aboard, ['aircraft_not_open']],
    [
      'its papers',
      lesson({ aircraft: [aircraft({ validUntil: at('10:29') })] }),
      flight,
      aboard,
      ['aircraft_papers'],
    ],
    ['a pilot without the rating', lesson({ pilots: unrated }), flight, aboard, ['pilot_not_qualified']],
    [
      'a pilot for something else, who is not too heavy for it besides',
      lesson({ pilots: unrated }),
      flight,
      { party: people(60), lastDay: null },
      ['pilot_not_qualified'],
    ],
    [
      'their papers',
      lesson({ pilots: [pilot({ validUntil: at('10:00') })] }),
      flight,
      aboard,
      ['pilot_papers'],
    ],
    [
      'a pilot who is not there',
      lesson({ pilots: [pilot({ presences: [] })] }),
      flight,
      aboard,
      ['pilot_not_there'],
    ],
    [
      'one on duty',
      lesson({ pilots: [pilot({ presences: [], duties: [from('10:00', '10:30')] })] }),
      flight,
      aboard,
      [],
    ],
    [
      'one with all flights of the day',
      lesson({ pilots: [pilot({ dailyCap: 2, load: new Map([[saturday, 2]]) })] }),
      flight,
      aboard,
      ['pilot_cap'],
    ],
    ['people too heavy', lesson(), flight, heavy, ['too_heavy']],
    ['a coupon that ended', lesson(), flight, late, ['coupon_ended']],
    ['work on an aircraft', lesson({ terms: { kind: 'maintenance' }, aircraft: [] }), alone, aboard, []],
  ] as const)('%s', (_, situation, wanted, by, passed) => {
    expect(limitsPassed(situation, wanted, by, offerLimits)).toEqual(passed)
    expect(limitsPassed(situation, wanted, by, [...limits, ...offerLimits])).toEqual([])
  })
})

describe('the limits of what is offered online', () => {
  const closures = [{ from: saturday, to: saturday }]
  it.each<[string, Partial<Terms>, Partial<Situation>, string[]]>([
    ['none', {}, {}, []],
    ['an activity without coupons', { offered: false }, {}, ['not_offered']],
    ['the notice', { noticeMinutes: 10_000 }, {}, ['inside_notice']],
    ['the horizon', { horizonDays: 3 }, {}, ['beyond_horizon']],
    ['a closed day', { closures }, {}, ['closed']],
    ['no opening', { openings: [] }, {}, ['outside_openings', 'off_step']],
    ['between two steps', { openings: [{ weekday: 6, fromMinute: 570, toMinute: 840 }] }, {}, ['off_step']],
    [
      'the evening',
      { daylight: { afterSunriseMinutes: 180, beforeSunsetMinutes: 0 } },
      {},
      ['outside_daylight'],
    ],
    [
      'a full half-day',
      { halfDayCap: 2 },
      { halfDayLoad: new Map([[`${saturday}/am`, 2] as const]) },
      ['half_day_full'],
    ],
  ])('%s', (_, terms, change, passed) => {
    const situation = { ...club({ terms }), ...change }
    expect(limitsPassed(situation, flight, aboard)).toEqual(passed)
    expect(limitsPassed(situation, flight, aboard, offerLimits)).toEqual([])
  })
})

describe('who is busy stands in the way, whoever asks', () => {
  const learns = { ...flight, memberId: 'Hugo' }
  it.each([
    ['nobody', club(), learns, true],
    ['the aircraft', club({ aircraft: [aircraft({ busy: [from('10:35', '12:00')] })] }), learns, false],
    ['the pilot at the meeting', club({ pilots: [pilot({ busy: [from('9:00', '9:50')] })] }), learns, false],
    ['the pilot until then', club({ pilots: [pilot({ busy: [from('9:00', '9:40')] })] }), learns, true],
    ['who learns', { ...club(), others: new Map([['Hugo', [from('10:00', '10:10')]]]) }, learns, false],
    ['somebody else', { ...club(), others: new Map([['Lou', [from('10:00', '10:10')]]]) }, learns, true],
  ])('%s', (_, situation, wanted, free) => {
    expect(isFree(situation, wanted)).toBe(free)
  })
})
