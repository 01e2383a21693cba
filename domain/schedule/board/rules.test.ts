import { describe, expect, it, test } from 'vitest'
import type { Closure } from '@/domain/calendar/hours/schema'
import { at } from '@/testing/worlds/holds'
import { axisOf, type BusyRow, flightsByPilot, hoursOf, itemOf, onAxis, openingsOn } from './rules'
import type { BoardItem } from './schema'

const paris = { zone: 'Europe/Paris', latitude: 43.5878, longitude: 1.4987 }
const flight = (start: number, end: number, changes: Partial<BoardItem> = {}): BoardItem => ({
  ref: '',
  booking: true,
  kind: 'hire',
  activity: '',
  start,
  end,
  meetAt: start,
  aircraftId: null,
  pilotId: 'p',
  name: '',
  title: '',
  passengers: null,
  state: 'booked',
  keptUntil: null,
  flags: [],
  own: false,
  sequence: 0,
  places: [],
  ...changes,
})

describe('hoursOf', () => {
  const day = '2026-12-05'
  it.each([
    ['nothing', [], { from: 480, to: 1200 }],
    ['a flight before eight', [flight(at('6:45', day), at('7:15', day))], { from: 360, to: 1200 }],
    ['a flight by night', [flight(at('20:30', day), at('21:15', day))], { from: 480, to: 1320 }],
    [
      'a journey of days',
      [flight(at('9:00', '2026-12-04'), at('17:00', '2026-12-06'))],
      { from: 480, to: 1200 },
    ],
    [
      'a flight until midnight',
      [flight(at('22:00', day), at('0:00', '2026-12-06'))],
      { from: 480, to: 1440 },
    ],
    [
      'a flight into the next day',
      [flight(at('21:30', day), at('0:30', '2026-12-06'))],
      { from: 480, to: 1440 },
    ],
    [
      'a flight out of the day before',
      [flight(at('23:30', '2026-12-04'), at('0:45', day))],
      { from: 0, to: 1200 },
    ],
    ['a flight at midnight', [flight(at('0:00', day), at('0:45', day))], { from: 0, to: 1200 }],
    [
      'a flight that ended at midnight',
      [flight(at('22:00', '2026-12-04'), at('0:00', day))],
      { from: 480, to: 1200 },
    ],
    [
      'an aircraft grounded from three',
      [flight(at('3:00', day), at('23:00', day), { kind: 'maintenance' })],
      { from: 480, to: 1200 },
    ],
  ])('%s', (_, items, hours) => {
    expect(hoursOf([day], 'Europe/Paris', items)).toEqual(hours)
  })

  it('reads the clock, not the time passed, when the clock changes', () => {
    const autumn = '2026-10-25'
    const early = [flight(at('7:30', autumn), at('8:30', autumn))]
    expect(hoursOf([autumn], 'Europe/Paris', early)).toEqual({ from: 420, to: 1200 })
  })
})

test('closed hours are taken out of what is open online', () => {
  const weekly = [{ weekday: 6, fromMinute: 570, toMinute: 1020 }]
  const day = '2026-12-05'
  const open = (closure: Closure) =>
    openingsOn([day], 'Europe/Paris', weekly, [closure]).map(({ from, to }) => [
      from - at('0:00', day),
      to - at('0:00', day),
    ])
  expect(open({ from: day, to: day, fromMinute: 720, toMinute: 840 })).toEqual([
    [570, 720],
    [840, 1020],
  ])
  expect(open({ from: day, to: '2026-12-06', fromMinute: 900 })).toEqual([[570, 900]])
  expect(open({ from: day, to: day })).toEqual([])
})

describe('axisOf', () => {
  it('has twelve hours on an ordinary day, with its light', () => {
    const { from, to, light } = axisOf('2026-12-05', { from: 480, to: 1200 }, paris)
    expect(to - from).toBe(720)
    expect(light).toEqual([-18, 12, 557, 587])
  })

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ])('is as long as the day is: %s has %i hours', (date, hours) => {
    const { from, to } = axisOf(date, { from: 0, to: 1440 }, paris)
    expect(to - from).toBe(hours * 60)
  })

  it('knows the sun that does not set and the one that does not rise', () => {
    const alta = { zone: 'Europe/Oslo', latitude: 69.97, longitude: 23.27 }
    const hours = { from: 480, to: 1200 }
    const [dawn = 0, rise = 0, set = 0] = axisOf('2026-06-21', hours, alta).light
    expect([dawn, rise].every((minute) => minute < 0) && set > 720).toBe(true)
    expect(axisOf('2026-12-21', hours, alta).light.every((minute) => minute > 720)).toBe(true)
  })
})

test('what lies on an axis is cut to it', () => {
  const axis = { from: 100, to: 200 }
  expect(onAxis(axis, [120, 150])).toEqual([20, 50])
  expect(onAxis(axis, [50, 150])).toEqual([0, 50])
  expect(onAxis(axis, [150, 900])).toEqual([50, 100])
  expect(onAxis(axis, [0, 100])).toBeNull()
})

test('the flights of a day are counted for each pilot, holds too, absences not', () => {
  const items = [
    flight(10, 20),
    flight(30, 40, { kind: 'hold' }),
    flight(0, 99, { kind: 'absence' }),
    flight(200, 210),
  ]
  expect(flightsByPilot(items, { from: 0, to: 100 })).toEqual(new Map([['p', 2]]))
})

test('what a fact fills piece by piece is one place, and another where there is a gap', () => {
  const row: BusyRow = {
    ref: 'fact',
    kind: 'unavailability',
    places: [
      ['plane', 60, 90],
      ['plane', 0, 60],
      ['other', 60, 90],
      ['plane', 120, 150],
    ],
    keptUntil: null,
    activity: null,
    activityKind: null,
    external: null,
    state: null,
    title: null,
    flags: null,
    sequence: null,
    memberId: null,
    aircraftId: 'plane',
    pilotId: null,
    meetAt: 0,
    start: 0,
    end: 150,
    lastName: null,
    firstName: null,
    reason: 'Panne',
    passengers: null,
  }
  expect(itemOf(row, { id: 'p', rights: [] }).places).toEqual([
    { subjectId: 'plane', from: 0, to: 90 },
    { subjectId: 'other', from: 60, to: 90 },
    { subjectId: 'plane', from: 120, to: 150 },
  ])
})
