import { describe, expect, it, test } from 'vitest'
import type { Right } from '@/db/schema/rights'
import { couponsGivenBack, dayHasCome, mayRunDay, maySettle, mayTakeBack, timesProblem } from './rules'

const ZONE = 'Europe/Paris'
const planned = { startAt: new Date('2026-06-04T08:00:00Z'), endAt: new Date('2026-06-04T08:30:00Z') }
const on = (time: string, day = '2026-06-04') => new Date(`${day}T${time}:00Z`)
const NOON = on('12:00')

describe('actual times', () => {
  test.each([
    ['none', undefined, undefined, null],
    ['as planned', '08:00', '08:30', null],
    ['early and long', '07:40', '08:50', null],
    ['landing alone', undefined, '08:34', null],
    ['take-off alone', '08:04', undefined, null],
    ['the other way round', '08:30', '08:04', 'order'],
    ['landing with take-off', '08:04', '08:04', 'order'],
    ['ahead', '08:04', '12:03', 'future'],
    ['a minute ahead by the tower’s clock', '08:04', '12:01', null],
  ])('%s', (_, tookOff, landed, problem) => {
    const times = { tookOffAt: tookOff ? on(tookOff) : undefined, landedAt: landed ? on(landed) : undefined }
    expect(timesProblem(times, planned, NOON)).toBe(problem)
  })

  it('of another day are a slip of the pen', () => {
    const later = on('12:00', '2026-06-09')
    expect(timesProblem({ tookOffAt: on('08:00', '2026-06-05') }, planned, later)).toBe('far')
    expect(timesProblem({ landedAt: on('20:31', '2026-06-03') }, planned, later)).toBe(null)
    expect(timesProblem({ landedAt: on('20:29', '2026-06-03') }, planned, later)).toBe('far')
  })

  it('of a flight over two days lie near both of its ends', () => {
    const away = { startAt: on('07:00', '2026-06-04'), endAt: on('15:00', '2026-06-05') }
    const times = { tookOffAt: on('07:10', '2026-06-04'), landedAt: on('16:00', '2026-06-05') }
    expect(timesProblem(times, away, on('18:00', '2026-06-05'))).toBe(null)
  })
})

test('who may do what', () => {
  const crew: Right[] = ['day.see']
  const scheduler: Right[] = ['bookings.all']
  const member: Right[] = ['schedule.see', 'bookings.own']
  expect([crew, scheduler, member].map((rights) => mayRunDay(rights))).toEqual([true, true, false])
  expect([crew, scheduler, member].map((rights) => maySettle(rights))).toEqual([false, true, false])
  const sameDay = [crew, scheduler, member].map((rights) => mayTakeBack(rights, on('08:40'), NOON, ZONE))
  expect(sameDay).toEqual([true, true, false])
  // 22:30 of the 3rd in Greenwich is the 4th in Paris.
  expect(mayTakeBack(crew, on('22:30', '2026-06-03'), NOON, ZONE)).toBe(true)
  expect(mayTakeBack(crew, on('21:30', '2026-06-03'), NOON, ZONE)).toBe(false)
  expect(mayTakeBack(scheduler, on('21:30', '2026-06-03'), NOON, ZONE)).toBe(true)
})

test('the day of a flight begins at the airfield’s midnight', () => {
  const meeting = on('07:40')
  expect(dayHasCome(meeting, on('21:59', '2026-06-03'), ZONE)).toBe(false)
  expect(dayHasCome(meeting, on('22:00', '2026-06-03'), ZONE)).toBe(true)
  expect(dayHasCome(meeting, on('06:00', '2026-06-07'), ZONE)).toBe(true)
})

test('coupons are given back all together', () => {
  expect(couponsGivenBack([{ releasedAt: NOON }, { releasedAt: null }])).toBe(false)
  expect(couponsGivenBack([{ releasedAt: NOON }, { releasedAt: NOON }])).toBe(true)
})
