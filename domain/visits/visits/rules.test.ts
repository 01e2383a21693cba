import { describe, expect, it } from 'vitest'
import { couponsFor, seatsLeft, seatsToAdd } from './rules'

const bought = (...seats: number[]) => seats.map((passengers, place) => ({ place, passengers }))
const placesOf = (coupons: readonly { place: number }[]) => coupons.map(({ place }) => place)

describe('coupons joined on one flight', () => {
  it.each([
    [[1], 1, [0]],
    [[2, 2], 2, [0]],
    [[1, 1], 1, [0]],
    [[1, 2], 2, [1]],
    [[3, 1, 1], 2, [1, 2]],
    [[2, 2], 3, [0, 1]],
    [[3], 2, [0]],
    [[1, 1], 3, [0, 1]],
  ])('of %j seats, for %i passengers: those at %j', (seats, passengers, used) => {
    expect(placesOf(couponsFor(bought(...seats), passengers))).toEqual(used)
  })

  it('says what is lost and what is not needed', () => {
    expect(seatsLeft(bought(3), 2)).toEqual({ lost: 1, spare: [] })
    expect(seatsLeft(bought(2, 2), 2)).toEqual({ lost: 0, spare: [{ place: 1, passengers: 2 }] })
    expect(seatsLeft(bought(2, 2), 3)).toEqual({ lost: 1, spare: [] })
  })

  it('takes another only while an aircraft of some activity has a seat for it', () => {
    const takes = (maxPassengers: number) => [{ maxPassengers }]
    expect([seatsToAdd(bought(1), takes(1)), seatsToAdd(bought(1), takes(3))]).toEqual([false, true])
    expect(seatsToAdd(bought(1, 2), [...takes(1), ...takes(3)])).toBe(false)
    expect(seatsToAdd(bought(1, 1), [...takes(1), ...takes(3)])).toBe(true)
  })
})
