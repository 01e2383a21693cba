import { describe, expect, it } from 'vitest'
import type { Right } from '@/db/schema/rights'
import type { AircraftState, PilotState } from '@/domain/slots/slots/schema'
import { fromMinutes } from '@/lib/time'
import { at, NOW, THURSDAY } from '@/testing/worlds/holds'
import { alternatives, type Choice, limitsPassed, mayChange } from './rules'

const plane = (id: string, changes: Partial<AircraftState> = {}): AircraftState => ({
  id,
  rank: 1,
  seats: 4,
  payloadKg: 280,
  seatLimitKg: null,
  validUntil: null,
  busy: [],
  ...changes,
})
const pilot = (id: string, changes: Partial<PilotState> = {}): PilotState => ({
  id,
  rank: 1,
  weightKg: 75,
  validUntil: null,
  dailyCap: null,
  presences: [4].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1080 })),
  duties: [],
  busy: [],
  load: new Map(),
  aircraft: new Set(['a', 'b']),
  ...changes,
})
const choice = (changes: Partial<Choice> = {}): Choice => ({
  zone: 'Europe/Paris',
  day: THURSDAY,
  standardWeightKg: 85,
  aircraft: [plane('a'), plane('b')],
  pilots: [pilot('p'), pilot('q')],
  busy: new Map(),
  ...changes,
})
const lengths = {
  meetingLeadMinutes: 15,
  aircraftBeforeMinutes: 5,
  aircraftAfterMinutes: 10,
  pilotAfterMinutes: 10,
}
const plan = {
  aircraftId: 'a',
  pilotId: 'p',
  memberId: null,
  startAt: fromMinutes(at('10:00')),
  endAt: fromMinutes(at('11:00')),
}
const judged = { kind: 'instruction', party: null, lastDay: null, now: NOW }

describe('the limits', () => {
  const cases = [
    ['none', choice(), plan, judged, []],
    ['the past', choice(), plan, { ...judged, now: fromMinutes(at('10:30')) }, ['in_past']],
    ['no pilot', choice(), { ...plan, pilotId: null }, judged, ['no_pilot']],
    ['a hire without one', choice(), { ...plan, pilotId: null }, { ...judged, kind: 'hire' }, []],
    ['an aircraft for something else', choice({ aircraft: [] }), plan, judged, ['aircraft_not_open']],
    [
      'its papers',
      choice({ aircraft: [plane('a', { validUntil: at('10:59') })] }),
      plan,
      judged,
      ['aircraft_papers'],
    ],
    [
      'a pilot without the rating',
      choice({ pilots: [pilot('p', { aircraft: new Set() })] }),
      plan,
      judged,
      ['pilot_not_qualified'],
    ],
    [
      'their papers',
      choice({ pilots: [pilot('p', { validUntil: at('10:00') })] }),
      plan,
      judged,
      ['pilot_papers'],
    ],
    [
      'a pilot who is not there',
      choice({ pilots: [pilot('p', { presences: [] })] }),
      plan,
      judged,
      ['pilot_not_there'],
    ],
    [
      'one on duty',
      choice({ pilots: [pilot('p', { presences: [], duties: [[at('10:00'), at('11:00')]] })] }),
      plan,
      judged,
      [],
    ],
    [
      'one with all flights of the day',
      choice({ pilots: [pilot('p', { dailyCap: 2, load: new Map([[THURSDAY, 2]]) })] }),
      plan,
      judged,
      ['pilot_cap'],
    ],
    [
      'people too heavy',
      choice(),
      plan,
      { ...judged, party: { passengers: 2, weightsKg: [110, 110] } },
      ['too_heavy'],
    ],
    ['a coupon that ended', choice(), plan, { ...judged, lastDay: '2026-06-03' }, ['coupon_ended']],
    [
      'work on an aircraft',
      choice({ aircraft: [] }),
      { ...plan, pilotId: null },
      { ...judged, kind: 'maintenance' },
      [],
    ],
  ] as const
  it.each(cases)('%s', (_, given, wished, by, limits) => {
    expect(limitsPassed(given, wished, by)).toEqual(limits)
  })
})

describe('what is free instead', () => {
  const busy = new Map([['a', [[at('9:30'), at('11:40')] as const]]])

  it('is the nearest quarters of an hour, then another aircraft at the same time', () => {
    expect(alternatives(choice({ busy }), lengths, plan, judged)).toEqual([
      { start: at('11:45'), aircraftId: 'a', pilotId: 'p' },
      { start: at('12:45'), aircraftId: 'a', pilotId: 'p' },
      { start: at('10:00'), aircraftId: 'b', pilotId: 'p' },
    ])
  })

  it('is another pilot when it is the pilot who is busy', () => {
    const taken = new Map([['p', [[at('0:00'), at('24:00')] as const]]])
    expect(alternatives(choice({ busy: taken }), lengths, plan, judged)).toEqual([
      { start: at('10:00'), aircraftId: 'a', pilotId: 'q' },
    ])
  })

  it('is nothing that passes a limit', () => {
    const absent = choice({ busy, pilots: [pilot('p', { presences: [] })] })
    expect(alternatives(absent, lengths, plan, judged)).toEqual([])
  })

  it('is on the last day of the coupon, and nothing on the day after it', () => {
    const until = (lastDay: string) =>
      alternatives(choice({ busy }), lengths, plan, { ...judged, kind: 'discovery', lastDay })
    expect(until(THURSDAY)).toHaveLength(3)
    expect(until('2026-06-03')).toEqual([])
  })
})

describe('who may change a booking', () => {
  const mine = { external: false, pilotId: 'me', customerId: null }
  it.each<[Right[], Parameters<typeof mayChange>[1], boolean]>([
    [['bookings.all'], { external: true, pilotId: null, customerId: null }, true],
    [['bookings.own'], mine, true],
    [['bookings.own'], { ...mine, pilotId: null, customerId: 'me' }, true],
    [['bookings.own'], { ...mine, pilotId: 'p' }, false],
    [['bookings.own'], { ...mine, external: true }, false],
    [['schedule.see'], mine, false],
  ])('%j %j: %s', (rights, booking, may) => {
    expect(mayChange({ id: 'me', rights }, booking)).toBe(may)
  })
})
