import { describe, expect, it, test } from 'vitest'
import { clockNear, countEve, dayAsked, eveState, loadOf, spanOfDay, sunOfDay, tellingCall } from './rules'
import type { DayFlight } from './schema'

const ZONE = 'Europe/Paris'
const TEN = new Date('2026-06-04T08:00:00Z')

const flight = (facts: Partial<DayFlight> = {}): DayFlight => ({
  id: 'f',
  sequence: 0,
  state: 'booked',
  external: true,
  title: '',
  flags: [],
  meetAt: TEN,
  startAt: TEN,
  endAt: TEN,
  upheldAt: null,
  arrivedAt: null,
  flownAt: null,
  tookOffAt: null,
  landedAt: null,
  noShowAt: null,
  postponedAt: null,
  activity: { kind: 'discovery', name: { fr: 'Découverte' }, meetingLeadMinutes: 20 },
  aircraft: { registration: 'F-GVAL', type: 'DR400/120', payloadKg: 285 },
  pilot: { firstName: 'Yves', lastName: 'Lacroix', weightKg: 84 },
  member: null,
  contact: { firstName: 'Karine', lastName: 'Vidal', phone: '+33639981762', language: 'fr' },
  emergency: '',
  message: '',
  passengers: [
    { name: 'Karine Vidal', weightKg: 68, age: 41 },
    { name: 'Hugo Vidal', weightKg: 47, age: 13 },
  ],
  coupons: [],
  calls: [],
  ...facts,
})

describe('what is aboard', () => {
  it('counts the pilot, at 90 kg when unknown', () => {
    expect(loadOf(flight())).toEqual({ aboard: 68 + 47 + 84, payload: 285 })
    expect(loadOf(flight({ pilot: null }))).toEqual({ aboard: 68 + 47 + 90, payload: 285 })
  })

  it('is not said where a weight is not known, or nobody is a passenger', () => {
    const erased = [{ name: 'Karine Vidal', weightKg: null, age: null }]
    expect(loadOf(flight({ passengers: erased }))).toBeNull()
    expect(loadOf(flight({ passengers: [] }))).toBeNull()
    expect(loadOf(flight({ aircraft: { registration: 'F-X', type: 'X', payloadKg: null } }))).toBeNull()
  })
})

describe('the eve', () => {
  const upheld = flight({ upheldAt: TEN })
  const postponed = flight({ state: 'cancelled', postponedAt: TEN, upheldAt: TEN })
  test.each([
    [flight(), 'to_confirm'],
    [upheld, 'upheld'],
    [postponed, 'postponed'],
    [flight({ state: 'flown' }), 'over'],
    [flight({ state: 'no_show' }), 'over'],
  ])('%#: %s', (one, state) => expect(eveState(one)).toBe(state))

  it('is counted', () => {
    expect(countEve([flight(), flight(), upheld, postponed])).toEqual({
      to_confirm: 2,
      upheld: 1,
      postponed: 1,
      over: 0,
    })
  })

  it('counts a call when somebody answered, and nothing changed since', () => {
    const call = { id: 'c', at: TEN, answered: true, current: true, by: { id: 'm', firstName: 'Martine' } }
    expect(tellingCall({ calls: [{ ...call, answered: false }, call] })).toEqual(call)
    expect(tellingCall({ calls: [{ ...call, answered: false }] })).toBeNull()
    expect(tellingCall({ calls: [{ ...call, current: false }] })).toBeNull()
  })
})

describe('a typed clock', () => {
  test.each([
    ['10:04', '2026-06-04T08:04:00.000Z'],
    ['10h04', '2026-06-04T08:04:00.000Z'],
    ['9.50', '2026-06-04T07:50:00.000Z'],
  ])('%s', (typed, instant) => expect(clockNear(typed, TEN, ZONE)?.toISOString()).toBe(instant))

  it('is nothing when nothing was typed', () => {
    expect(clockNear('', TEN, ZONE)).toBeUndefined()
    expect(clockNear(undefined, TEN, ZONE)).toBeUndefined()
  })

  it('belongs to the next day after midnight', () => {
    const late = new Date('2026-06-04T21:45:00Z')
    expect(clockNear('00:10', late, ZONE)?.toISOString()).toBe('2026-06-04T22:10:00.000Z')
  })
})

test('a local day lasts from midnight to midnight, 23 hours when the clocks change', () => {
  expect(spanOfDay('2026-06-04', ZONE)).toEqual({
    from: new Date('2026-06-03T22:00:00Z'),
    to: new Date('2026-06-04T22:00:00Z'),
  })
  const { from, to } = spanOfDay('2026-03-29', ZONE)
  expect((to.getTime() - from.getTime()) / 3_600_000).toBe(23)
  expect(dayAsked('2026-02-30', '2026-06-04')).toBe('2026-06-04')
  expect(dayAsked('2026-02-28', '2026-06-04')).toBe('2026-02-28')
})

test('the sun of a day, and none beyond the polar circle', () => {
  const lasbordes = { latitude: 43.5878, longitude: 1.4987 }
  const sun = sunOfDay('2026-12-05', lasbordes, ZONE)
  expect(sun?.sunrise.toISOString().slice(0, 14)).toBe('2026-12-05T07:')
  expect((sun ? sun.night.getTime() - sun.sunset.getTime() : 0) / 60_000).toBe(30)
  expect(sunOfDay('2026-06-21', { latitude: 78.2, longitude: 15.6 }, 'Arctic/Longyearbyen')).toBeNull()
})
