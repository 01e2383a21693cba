import { describe, expect, it } from 'vitest'
import type { Right } from '@/db/schema/rights'
import type { Minutes, Situation, Span } from '@/domain/slots/slots/schema'
import { fromMinutes } from '@/lib/time'
import { aircraft, at, club, pilot, saturday } from '@/testing/slots/club'
import { alternatives, mayChange } from './rules'

const plan = {
  aircraftId: 'F-GVAL',
  pilotId: 'Claire',
  memberId: null,
  startAt: fromMinutes(at('10:00')),
  endAt: fromMinutes(at('11:00')),
}
const aboard = { party: null, lastDay: null }
const byDay = { presences: [{ weekday: 6, fromMinute: 540, toMinute: 1080 }] }
const situation = (busy: Record<string, Span[]>, change: Partial<Situation> = {}): Situation => {
  const of = (id: string) => ({ id, busy: busy[id] ?? [] })
  const made = club({
    terms: { kind: 'instruction', offered: false, meetingLeadMinutes: 15 },
    aircraft: ['F-GVAL', 'F-HPTL'].map((id) => aircraft(of(id))),
    pilots: ['Claire', 'Yves'].map((id) => pilot({ ...of(id), ...byDay })),
  })
  return { ...made, ...change }
}

describe('what is free instead', () => {
  const busy = { 'F-GVAL': [[at('9:30'), at('11:40')] satisfies [Minutes, Minutes]] }

  it('is the nearest quarters of an hour, then another aircraft at the same time', () => {
    expect(alternatives(situation(busy), plan, aboard)).toEqual([
      { start: at('11:45'), aircraftId: 'F-GVAL', pilotId: 'Claire' },
      { start: at('12:45'), aircraftId: 'F-GVAL', pilotId: 'Claire' },
      { start: at('10:00'), aircraftId: 'F-HPTL', pilotId: 'Claire' },
    ])
  })

  it('is another pilot when it is the pilot who is busy', () => {
    const taken = { Claire: [[at('0:00'), at('24:00')] satisfies [Minutes, Minutes]] }
    expect(alternatives(situation(taken), plan, aboard)).toEqual([
      { start: at('10:00'), aircraftId: 'F-GVAL', pilotId: 'Yves' },
    ])
  })

  it('is none while who learns is busy', () => {
    const learns = { ...plan, memberId: 'Hugo' }
    const others = new Map([['Hugo', [[at('0:00'), at('24:00')] as const]]])
    expect(alternatives(situation(busy, { others }), learns, aboard)).toEqual([])
  })

  it('is nothing that passes a limit', () => {
    const absent = situation(busy, { pilots: [pilot({ presences: [] })] })
    expect(alternatives(absent, plan, aboard)).toEqual([])
  })

  it('is on the last day of the coupon, and nothing on the day after it', () => {
    const until = (lastDay: string) => alternatives(situation(busy), plan, { party: null, lastDay })
    expect(until(saturday)).toHaveLength(3)
    expect(until('2026-12-04')).toEqual([])
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
