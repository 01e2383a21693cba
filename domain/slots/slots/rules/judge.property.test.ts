import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromMinutes, localDate } from '@/lib/time'
import { worlds } from '@/testing/slots/worlds'
import type { Minutes } from '../schema'
import { isFree, limitsPassed } from './judge'
import { judgeSlot, openSlots } from './offer'
import { maximumMatching } from './pairs'

it('with no limit to pass, the judge of one flight and the judge of slots say the same', {
  timeout: 60_000,
}, () => {
  let [open, closed] = [0, 0]
  const check = fc.property(
    worlds,
    fc.array(fc.nat(4 * 1440), { minLength: 20, maxLength: 20 }),
    ({ situation, party, midnight, days }, random) => {
      const { terms, aircraft, pilots } = situation
      const slots = openSlots(situation, party, days)
      const near = slots.slice(0, 8).flatMap(({ start }) => [start - 1, start, start + terms.stepMinutes])
      const mayFly = (start: Minutes, aircraftId: string, pilotId: string) => {
        const [startAt, endAt] = [fromMinutes(start), fromMinutes(start + terms.durationMinutes)]
        const flight = { aircraftId, pilotId, memberId: null, startAt, endAt }
        const aboard = { party, lastDay: null }
        return isFree(situation, flight) && limitsPassed(situation, flight, aboard).length === 0
      }
      for (const start of [...near, ...random.map((minute) => midnight + minute)]) {
        const edges = pilots.map(({ id }) =>
          aircraft.flatMap((plane, index) => (mayFly(start, plane.id, id) ? [index] : [])),
        )
        const judged = judgeSlot(situation, party, start)
        const slot = judged.verdict === 'open' ? judged.slot : null
        expect([start, edges.some((fit) => fit.length > 0)]).toEqual([start, slot !== null])
        // The random starts lie on days beyond those of the world too.
        const offered = openSlots(situation, party, [localDate(fromMinutes(start), terms.zone)])
        expect(offered.some((one) => one.start === start)).toBe(slot !== null)
        if (judged.verdict !== 'open') {
          closed++
          continue
        }
        open++
        for (const { aircraftId, pilotId } of judged.pairs)
          expect(mayFly(start, aircraftId, pilotId)).toBe(true)
        const uncapped = { ...situation, terms: { ...terms, halfDayCap: null } }
        const most = judgeSlot(uncapped, party, start)
        expect(most.verdict === 'open' && most.slot.vacancies).toBe(maximumMatching(edges))
      }
    },
  )
  fc.assert(check, { numRuns: 150 })
  expect(open).toBeGreaterThan(200)
  expect(closed).toBeGreaterThan(1000)
})
