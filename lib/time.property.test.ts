import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test, vi } from 'vitest'
import { patience, rounds, runs } from '@/testing/trials'
import { clock, fromMinutes, isoLocal, isoLocalMinute, localDate, toMinutes } from './time'

const zones = Intl.supportedValuesOf('timeZone')
const instants = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2999-12-31T00:00:00Z'),
  noInvalidDate: true,
})

const zoned = (instant: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)

const agrees = (instant: Date, zone: string) => {
  const wall = zoned(instant, zone)
  expect(localDate(instant, zone)).toBe(wall.toPlainDate().toString())
  expect(clock(instant, zone)).toEqual({ hours: wall.hour, minutes: wall.minute })
  expect(isoLocal(instant, zone)).toBe(wall.toString({ timeZoneName: 'never', smallestUnit: 'second' }))
  const minute = toMinutes(instant)
  expect(isoLocalMinute(minute, zone)).toBe(isoLocal(fromMinutes(minute), zone))
}

vi.setConfig({ testTimeout: patience(20_000) })

test('local days, clocks and offsets are those of Temporal, in every zone', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => agrees(instant, zone)),
    runs(1500, 100_000),
  )
})

const [from, to] = [rounds(2024, 2015), rounds(2028, 2035)]

test.each(zones)(`%s: around each clock change from ${from} to ${to}`, (zone) => {
  const end = Temporal.Instant.from(`${to}-01-01T00:00Z`)
  let change = zoned(new Date(`${from}-01-01T00:00:00Z`), zone).getTimeZoneTransition('next')
  while (change && Temporal.Instant.compare(change.toInstant(), end) < 0) {
    for (const minutes of [-16, -15, -1, 0, 1, 15, 16])
      agrees(new Date(change.epochMilliseconds + minutes * 60_000), zone)
    change = change.getTimeZoneTransition('next')
  }
})
