import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LocalDate, localDate } from '@/lib/time'
import { at, club, everyDay, from, one, pilot, saturday, sunday } from '@/testing/slots/club'
import { capsMayBite, openSlots } from './rules/offer'

const days = [saturday, sunday]
const open = { openings: everyDay(480, 1200), stepMinutes: 30 }

describe('whether a cap may stand in the way', () => {
  const busy = [from('9:00', '10:00'), from('11:00', '12:00'), from('9:00', '10:00', sunday)]
  it.each([
    ['nobody has one', club({ pilots: [pilot({ busy })] }), false],
    [
      'more flights are allowed than there are on any day',
      club({ pilots: [pilot({ busy, dailyCap: 3 })] }),
      false,
    ],
    ['a day may be full', club({ pilots: [pilot({ busy, dailyCap: 2 })] }), true],
    ['no flight at all is allowed', club({ pilots: [pilot({ dailyCap: 0 })] }), true],
    ['the club has one of its own', club({ terms: { halfDayCap: 9 } }), true],
    ['a day has begun', club({ pilots: [pilot({ dailyCap: 9 })], now: at('0:00') }), true],
  ])('when %s', (_, situation, expected) => {
    expect(capsMayBite(situation, days)).toBe(expected)
  })

  it('is never denied wrongly: what is offered stays the same when the flights are counted', () => {
    const flights = fc.uniqueArray(fc.nat(47), { maxLength: 14 })
    fc.assert(
      fc.property(flights, fc.nat(8), (hours, dailyCap) => {
        const midnight = at('0:00')
        const busy = hours
          .toSorted((a, b) => a - b)
          .map((hour) => [midnight + hour * 60, midnight + hour * 60 + 60] as const)
        const load = new Map<LocalDate, number>()
        for (const [start] of busy) {
          const day = localDate(new Date((start + 20) * 60_000), 'Europe/Paris')
          load.set(day, (load.get(day) ?? 0) + 1)
        }
        const uncounted = club({ terms: open, pilots: [pilot({ busy, dailyCap })] })
        const counted = club({ terms: open, pilots: [pilot({ busy, dailyCap, load })] })
        if (capsMayBite(uncounted, days)) return
        expect(openSlots(uncounted, one, days)).toEqual(openSlots(counted, one, days))
      }),
    )
  })
})
