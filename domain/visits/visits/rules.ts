import type { VisitChoice } from '@/db/schema/visits'
import { commonActivities } from '@/domain/coupons/coupons/rules'

export type OfferedActivity = {
  id: string
  code: string
  maxPassengers: number
  minPassengers: number
  asksWeights: boolean
  asksAges: boolean
}

export type OfferedBase = { id: string; icao: string }

/** The activities that all coupons of a visit open together. */
export function openedActivities<A extends OfferedActivity>(
  coupons: readonly { activities: readonly string[] }[],
  offered: readonly A[],
): A[] {
  const codes = commonActivities(
    coupons,
    offered.map(({ code }) => code),
  )
  return offered.filter(({ code }) => codes.includes(code))
}

/** Passengers at most: what was bought, and what the activity takes. */
export function mostPassengers(
  coupons: readonly { passengers: number }[],
  activity: Pick<OfferedActivity, 'maxPassengers'>,
): number {
  return Math.max(1, Math.min(seatsOf(coupons), activity.maxPassengers))
}

type Seats = { passengers: number }

const seatsOf = (coupons: readonly Seats[]) => coupons.reduce((sum, { passengers }) => sum + passengers, 0)

/** Whether another coupon could add a seat: some activity that they open together takes more than was bought. */
export function seatsToAdd(
  coupons: readonly Seats[],
  opened: readonly Pick<OfferedActivity, 'maxPassengers'>[],
): boolean {
  return opened.some(({ maxPassengers }) => seatsOf(coupons) < maxPassengers)
}

/**
 * The coupons that pay for so many passengers: as few seats lost as can be, then as few coupons, then those named first. All of
 * them when they do not suffice. Ten at most, so that every choice is looked at.
 */
export function couponsFor<C extends Seats>(coupons: readonly C[], passengers: number): C[] {
  const choices = Array.from({ length: 2 ** coupons.length }, (_, bits) =>
    coupons.filter((_coupon, place) => bits & (1 << place)),
  )
  const enough = choices.filter((chosen) => seatsOf(chosen) >= passengers)
  const [best] = enough.sort((a, b) => seatsOf(a) - seatsOf(b) || a.length - b.length)
  return best ?? [...coupons]
}

/** What becomes of the seats bought: how many no passenger takes, and which coupons the flight does not need. */
export function seatsLeft<C extends Seats>(
  coupons: readonly C[],
  passengers: number,
): { lost: number; spare: C[] } {
  const used = couponsFor(coupons, passengers)
  return { lost: seatsOf(used) - passengers, spare: coupons.filter((one) => !used.includes(one)) }
}

/** A choice that says all there is to say: what a search for slots and a hold need. */
export type CompleteChoice<A, B> = {
  activity: A
  base: B
  passengers: number
  weightsKg: number[] | null
  ages: number[] | null
}

/**
 * What was chosen, completed where there was nothing to ask; null when something is missing or no longer holds
 * (another coupon was joined, an activity closed).
 */
export function completeChoice<A extends OfferedActivity, B extends OfferedBase>(
  choice: VisitChoice,
  coupons: readonly { activities: readonly string[]; passengers: number }[],
  activities: readonly A[],
  bases: readonly B[],
): CompleteChoice<A, B> | null {
  const opened = openedActivities(coupons, activities)
  const activity = opened.length === 1 ? opened[0] : opened.find(({ code }) => code === choice.activity)
  const base = bases.length === 1 ? bases[0] : bases.find(({ id }) => id === choice.baseId)
  if (!activity || !base) return null
  const most = mostPassengers(coupons, activity)
  const passengers = most === 1 ? 1 : choice.passengers
  if (!passengers || passengers > most) return null
  const weightsKg = asked(activity.asksWeights, choice.weightsKg, passengers)
  const ages = asked(activity.asksAges, choice.ages, passengers)
  if (weightsKg === undefined || ages === undefined) return null
  return { activity, base, passengers, weightsKg, ages }
}

function asked(
  wanted: boolean,
  given: number[] | undefined,
  passengers: number,
): number[] | null | undefined {
  if (!wanted) return null
  return given?.length === passengers ? given : undefined
}

/** True when the passengers' page would ask nothing: it is skipped. */
export function nothingToAsk(
  coupons: readonly { activities: readonly string[]; passengers: number }[],
  activities: readonly OfferedActivity[],
  bases: readonly OfferedBase[],
): boolean {
  return completeChoice({}, coupons, activities, bases) !== null
}
