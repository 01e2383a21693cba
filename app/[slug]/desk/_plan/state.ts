import { type FormState, untouched } from '@/lib/form'

/** What stands in the way, in words; `until` is when it is over, `ref` in the row of `subjectId` where it is on the board. */
export type WallWords = {
  key: string
  ref: string
  subjectId: string
  text: string
  until: string | null
  kept: boolean
}

/** Something free instead; `value` is what its button sends. */
export type FreeWords = { value: string; time: string; text: string; label: string }

/** What a plan's form answers when it was refused. */
export type PlanState = FormState & {
  walls: readonly WallWords[]
  free: readonly FreeWords[] | null
  limits: readonly string[]
  /** These limits may be passed by asking again. */
  mayPass: boolean
}

export const unplanned: PlanState = { ...untouched, walls: [], free: null, limits: [], mayPass: false }
