import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maximumMatching, pairsInOrder } from './pairs'

const fleet = ['F-GVAL', 'F-HPTL', 'F-GTOZ'].map((id, rank) => ({ id, rank }))
const pilot = (id: string, rank: number, load: number, ...aircraft: string[]) => ({
  id,
  rank,
  load,
  aircraft: new Set(aircraft),
})
const spoken = (pairs: readonly { aircraftId: string; pilotId: string }[]) =>
  pairs.map(({ pilotId, aircraftId }) => `${pilotId} ${aircraftId}`)

describe('maximumMatching', () => {
  it.each([
    ['nobody', [], 0],
    ['a pilot without aircraft', [[]], 0],
    ['two pilots, one aircraft', [[0], [0]], 1],
    ['one pilot, two aircraft', [[0, 1]], 1],
    ['the first makes room for the second', [[0, 1], [0]], 2],
    ['a chain of three', [[0, 1], [0, 2], [0]], 3],
    [
      'three pilots on two aircraft',
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      2,
    ],
  ])('%s', (_, edges, size) => {
    expect(maximumMatching(edges)).toBe(size)
  })

  it('equals trying everything', () => {
    const best = (edges: number[][], used: number[]): number => {
      const [first, ...rest] = edges
      if (!first) return 0
      const taken = first
        .filter((plane) => !used.includes(plane))
        .map((plane) => 1 + best(rest, [...used, plane]))
      return Math.max(best(rest, used), ...taken)
    }
    const edges = fc.array(fc.uniqueArray(fc.nat(4), { maxLength: 5 }), { maxLength: 5 })
    fc.assert(
      fc.property(edges, (all) => {
        expect(maximumMatching(all)).toBe(best(all, []))
      }),
    )
  })
})

describe('pairsInOrder', () => {
  it('takes the least loaded pilot of the day, then the club order of aircraft', () => {
    const pilots = [pilot('Yves', 0, 2, 'F-GVAL', 'F-HPTL'), pilot('Claire', 1, 1, 'F-HPTL', 'F-GVAL')]
    expect(spoken(pairsInOrder(pilots, fleet.toReversed()))).toEqual([
      'Claire F-GVAL',
      'Claire F-HPTL',
      'Yves F-GVAL',
      'Yves F-HPTL',
    ])
  })

  it('settles equal loads by rank, then by id', () => {
    const pilots = [pilot('c', 1, 0, 'F-GVAL'), pilot('b', 1, 0, 'F-GVAL'), pilot('z', 0, 0, 'F-GVAL')]
    expect(spoken(pairsInOrder(pilots, fleet))).toEqual(['z F-GVAL', 'b F-GVAL', 'c F-GVAL'])
  })

  it('leaves out the pair that would keep another pilot on the ground', () => {
    const pilots = [pilot('Hélène', 0, 0, 'F-GVAL', 'F-HPTL'), pilot('Claire', 1, 3, 'F-GVAL')]
    expect(spoken(pairsInOrder(pilots, fleet))).toEqual(['Hélène F-HPTL', 'Claire F-GVAL'])
  })

  it('has nothing to try when nobody can fly', () => {
    expect(pairsInOrder([pilot('Yves', 0, 0)], fleet)).toEqual([])
  })
})
