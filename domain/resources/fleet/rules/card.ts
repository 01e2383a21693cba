import { tidyLine } from '@/lib/text'
import type { AircraftCard } from '../schema'

/** A registration as it is painted: upper case, without blanks. */
export const paintedOf = (registration: string) => tidyLine(registration).replaceAll(' ', '').toUpperCase()

const within = (value: number, least: number, most: number) =>
  Number.isInteger(value) && least <= value && value <= most
const orNone = (value: number | null, least: number, most: number) =>
  value === null || within(value, least, most)

/** What of a card cannot be, by its fields; empty when all can. The fuel of one activity is `fuel`. */
export function impossible(card: AircraftCard): (keyof AircraftCard)[] {
  const { emptyMassKg, maximumMassKg } = card
  const checks: Partial<Record<keyof AircraftCard, boolean>> = {
    registration: /^[A-Z0-9-]{2,10}$/.test(card.registration),
    type: card.type.length > 0 && card.type.length <= 60,
    seats: within(card.seats, 1, 30),
    emptyMassKg: within(emptyMassKg, 50, 20_000),
    maximumMassKg: within(maximumMassKg, 51, 30_000) && maximumMassKg > emptyMassKg,
    seatLimitKg: orNone(card.seatLimitKg, 40, 300),
    hourlyPriceCents: orNone(card.hourlyPriceCents, 0, 10_000_000),
    rank: within(card.rank, 0, 999),
    fuel: Object.values(card.fuel).every((kg) => within(kg, 0, 5000) && kg < maximumMassKg - emptyMassKg),
  }
  return (Object.keys(checks) as (keyof AircraftCard)[]).filter((field) => !checks[field])
}

/** What of two cards differs, from what to what, for the journal; null when nothing does. */
export function cardChanges(before: AircraftCard, after: AircraftCard) {
  const names = Object.keys(after) as (keyof AircraftCard)[]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  if (changed.length === 0) return null
  const only = (card: AircraftCard) => Object.fromEntries(changed.map((name) => [name, said(card[name])]))
  return { before: only(before), after: only(after) }
}

function said(value: AircraftCard[keyof AircraftCard]): unknown {
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value).map(([activityId, fuelKg]) => ({ activityId, fuelKg }))
}
