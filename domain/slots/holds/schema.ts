import type { Minutes } from '../slots/schema'

/** Who asks: `visit:{id}`, `key:{id}`, or a person of the club for a caller: `desk:{id}`. A hold can be used by its holder alone. */
export type Holder = `visit:${string}` | `key:${string}` | `desk:${string}`

export type TakeHold = {
  holder: Holder
  couponIds: readonly string[]
  activityId: string
  baseId: string
  start: Minutes
  passengers: number
  /** Whole kg, one per passenger, or null: standard weights. */
  weightsKg: readonly number[] | null
  ages: readonly number[] | null
  /** Another hold of this holder, let go for this one. */
  replaces?: string
}
