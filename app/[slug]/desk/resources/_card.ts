import { z } from 'zod/mini'
import type { Issue } from '@/app/_edge/mended'
import { impossible, paintedOf } from '@/domain/resources/fleet/rules/card'
import type { AircraftCard, TypePreset } from '@/domain/resources/fleet/schema'
import { tidyLine } from '@/lib/text'

const text = z.string({ error: 'other' })
const ticks = z.optional(z.record(z.string(), z.string()))

/** What the form of an aircraft sends, as it was typed; `open[activity]` and `fuel[activity]`. */
export const cardForm = z.object({
  read: z.optional(text),
  registration: text,
  type: text,
  baseId: text,
  rank: text,
  seats: text,
  emptyMassKg: text,
  maximumMassKg: text,
  seatLimitKg: text,
  hourlyPriceCents: text,
  external: z.optional(text),
  open: ticks,
  fuel: ticks,
})

export const cardFields = [
  'registration',
  'type',
  'baseId',
  'seats',
  'emptyMassKg',
  'maximumMassKg',
  'seatLimitKg',
  'hourlyPriceCents',
  'rank',
] as const

/** A card as the form shows it, by the names of its fields. */
export function cardValues(card: AircraftCard): Record<string, string> {
  const { fuel, hourlyPriceCents, external, seatLimitKg, ...plain } = card
  return {
    ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, String(value)])),
    seatLimitKg: String(seatLimitKg ?? ''),
    hourlyPriceCents: hourlyPriceCents === null ? '' : String(hourlyPriceCents / 100).replace('.', ','),
    ...(external ? { external: 'on' } : {}),
    ...Object.fromEntries(
      Object.entries(fuel).flatMap(([id, kg]) => [
        [`open[${id}]`, 'on'],
        [`fuel[${id}]`, String(kg)],
      ]),
    ),
  }
}

/** The values of a new aircraft's form, from what its type usually is. */
export function newValues(
  preset: TypePreset | null,
  { rank, baseId, offered }: { rank: number; baseId: string; offered: readonly string[] },
): Record<string, string> {
  const shared = { rank: String(rank), baseId, external: 'on' }
  if (!preset) return shared
  const { type, seats, emptyMassKg, maximumMassKg, fuelKg } = preset
  const masses = {
    seats: String(seats),
    emptyMassKg: String(emptyMassKg),
    maximumMassKg: String(maximumMassKg),
  }
  const fuel = offered.flatMap((id) => [
    [`open[${id}]`, 'on'],
    [`fuel[${id}]`, String(fuelKg)],
  ])
  return { ...shared, type, ...masses, ...Object.fromEntries(fuel) }
}

/** What was typed as a card, and what of it cannot be, field by field. */
export function cardOf(typed: z.infer<typeof cardForm>): { card: AircraftCard; issues: Issue[] } {
  const whole = (said: string) => (/^\d{1,6}$/.test(said.trim()) ? Number(said) : Number.NaN)
  const orNone = (said: string) => (said.trim() === '' ? null : whole(said))
  const price = typed.hourlyPriceCents.trim().replace(',', '.')
  const cents = /^\d{1,5}(\.\d{1,2})?$/.test(price) ? Math.round(Number(price) * 100) : Number.NaN
  const opens = Object.keys(typed.open ?? {})
  const card: AircraftCard = {
    registration: paintedOf(typed.registration),
    type: tidyLine(typed.type),
    baseId: typed.baseId,
    rank: whole(typed.rank),
    seats: whole(typed.seats),
    emptyMassKg: whole(typed.emptyMassKg),
    maximumMassKg: whole(typed.maximumMassKg),
    seatLimitKg: orNone(typed.seatLimitKg),
    hourlyPriceCents: price === '' ? null : cents,
    external: typed.external !== undefined,
    fuel: Object.fromEntries(opens.map((id) => [id, whole(typed.fuel?.[id] ?? '')])),
  }
  const issues = impossible(card).flatMap((field): Issue[] => {
    if (field !== 'fuel') return [{ path: [field], message: field }]
    const room = card.maximumMassKg - card.emptyMassKg
    const wrong = opens.filter((id) => !((card.fuel[id] ?? Number.NaN) < (room || 0)))
    return wrong.map((id) => ({ path: ['fuel', id], message: 'fuel' }))
  })
  return { card, issues }
}
