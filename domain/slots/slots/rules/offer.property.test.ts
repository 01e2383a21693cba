import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oracle } from '@/testing/slots/oracle'
import { type World, worlds } from '@/testing/slots/worlds'
import { patience, runs } from '@/testing/trials'
import type { HalfDay, Minutes, Pair, Situation, Slot, Span } from '../schema'
import { judgeSlot, openSlots } from './offer'

const slotsOf = ({ situation, party, days }: World) => openSlots(situation, party, days)
const withSpan = (busy: readonly Span[], span: Span) => [...busy, span].sort((a, b) => a[0] - b[0])
const without = (busy: readonly Span[], [from, to]: Span) =>
  busy.filter((span) => span[1] <= from || to <= span[0])

function emptied(situation: Situation): Situation {
  return {
    ...situation,
    aircraft: situation.aircraft.map((plane) => ({ ...plane, busy: [] })),
    pilots: situation.pilots.map((pilot) => ({ ...pilot, busy: [], load: new Map() })),
    halfDayLoad: new Map(),
  }
}

function afterBooking(situation: Situation, slot: Slot, pair: Pair): Situation {
  const { terms } = situation
  const { date, start, end } = slot
  const noon = new Intl.DateTimeFormat('en-GB', { timeZone: terms.zone, hour: '2-digit', hourCycle: 'h23' })
  const half: HalfDay = `${date}/${Number(noon.format(start * 60_000)) < 12 ? 'am' : 'pm'}`
  const flying: Span = [start - terms.meetingLeadMinutes, end + terms.pilotAfterMinutes]
  const away: Span = [start - terms.aircraftBeforeMinutes, end + terms.aircraftAfterMinutes]
  return {
    ...situation,
    halfDayLoad: new Map(situation.halfDayLoad).set(half, (situation.halfDayLoad.get(half) ?? 0) + 1),
    aircraft: situation.aircraft.map((plane) =>
      plane.id === pair.aircraftId ? { ...plane, busy: withSpan(plane.busy, away) } : plane,
    ),
    pilots: situation.pilots.map((pilot) => {
      if (pilot.id !== pair.pilotId) return pilot
      const load = new Map(pilot.load).set(date, (pilot.load.get(date) ?? 0) + 1)
      return { ...pilot, load, busy: withSpan(pilot.busy, flying) }
    }),
  }
}

describe('what is offered', { timeout: patience(30_000) }, () => {
  it('equals what looking at every minute finds', () => {
    let worldsSeen = 0
    let offering = 0
    const check = fc.property(worlds, (world) => {
      const slots = slotsOf(world)
      expect(slots).toEqual(oracle(world.situation, world.party, world.wall, world.days))
      worldsSeen++
      if (slots.length > 0) offering++
    })
    fc.assert(check, runs(100, 10_000))
    expect(offering).toBeGreaterThan(worldsSeen / 3)
  })

  it('can be booked, and nothing else can: every minute of a day judged', () => {
    const check = fc.property(worlds, fc.integer({ min: 0, max: 3000 }), (world, offset) => {
      const { situation, party, midnight, days, wall } = world
      const open = new Map(slotsOf(world).map((slot) => [slot.start, slot]))
      const alone = new Set(oracle(emptied(situation), party, wall, days).map(({ start }) => start))
      const minutes = Array.from({ length: 720 }, (_, index): Minutes => midnight + offset + index)
      for (const start of [...minutes, ...open.keys(), ...alone]) {
        const judged = judgeSlot(situation, party, start)
        const expected = open.has(start) ? 'open' : alone.has(start) ? 'taken' : 'not_offered'
        expect([start, judged.verdict]).toEqual([start, expected])
        if (judged.verdict === 'open') expect(judged.slot).toEqual(open.get(start))
      }
    })
    fc.assert(check, runs(8, 1000))
  })

  it('never grows when somebody gets busier', () => {
    const length = fc.integer({ min: 1, max: 600 })
    const who = fc.integer({ min: 0, max: 2 })
    const check = fc.property(
      worlds,
      fc.boolean(),
      who,
      fc.integer({ min: 0, max: 4000 }),
      length,
      (world, plane, index, from, minutes) => {
        const { situation, midnight } = world
        const span: Span = [midnight + from, midnight + from + minutes]
        const busier = <T extends { busy: readonly Span[] }>(subjects: readonly T[]) =>
          subjects.map((subject, at) =>
            at === index ? { ...subject, busy: withSpan(without(subject.busy, span), span) } : subject,
          )
        const freed = <T extends { busy: readonly Span[] }>(subjects: readonly T[]) =>
          subjects.map((subject, at) =>
            at === index ? { ...subject, busy: without(subject.busy, span) } : subject,
          )
        const change = (how: typeof busier) =>
          plane
            ? { ...situation, aircraft: how(situation.aircraft) }
            : { ...situation, pilots: how(situation.pilots) }
        const before = new Map(
          slotsOf({ ...world, situation: change(freed) }).map((slot) => [slot.start, slot.vacancies]),
        )
        for (const slot of slotsOf({ ...world, situation: change(busier) })) {
          expect(slot.vacancies).toBeLessThanOrEqual(before.get(slot.start) ?? 0)
        }
      },
    )
    fc.assert(check, runs(60, 10_000))
  })

  it('loses exactly one vacancy when any of the pairs proposed is taken', () => {
    let taken = 0
    const check = fc.property(worlds, (world) => {
      const { situation, party } = world
      for (const slot of slotsOf(world).slice(0, 5)) {
        const judged = judgeSlot(situation, party, slot.start)
        const pairs = judged.verdict === 'open' ? judged.pairs : []
        expect(pairs.length).toBeGreaterThan(0)
        for (const pair of pairs) {
          const rest = judgeSlot(afterBooking(situation, slot, pair), party, slot.start)
          expect(rest.verdict === 'open' ? rest.slot.vacancies : 0).toBe(slot.vacancies - 1)
          taken++
        }
      }
    })
    fc.assert(check, runs(40, 5000))
    expect(taken).toBeGreaterThan(20)
  })
})
