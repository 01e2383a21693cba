import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
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

test('local days, clocks and offsets are those of Temporal, in every zone', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => agrees(instant, zone)),
    { numRuns: 3000 },
  )
})

test.each(zones)('%s: around each clock change from 2015 to 2035', (zone) => {
  const end = Temporal.Instant.from('2035-01-01T00:00Z')
  let change = zoned(new Date('2015-01-01T00:00:00Z'), zone).getTimeZoneTransition('next')
  while (change && Temporal.Instant.compare(change.toInstant(), end) < 0) {
    for (const minutes of [-16, -15, -1, 0, 1, 15, 16])
      agrees(new Date(change.epochMilliseconds + minutes * 60_000), zone)
    change = change.getTimeZoneTransition('next')
  }
})
