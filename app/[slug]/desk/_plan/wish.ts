import type { Plan } from '@/domain/schedule/plans/schema'
import { instantOf } from '@/lib/time'
import type { OpenDesk } from './open-desk'
import { chosen, mendedPlan } from './refused-plan'
import type { PlanState } from './state'

type Typed = {
  aircraft: string
  pilot: string
  member: string
  date: string
  from: string
  endDate: string
  to: string
  title: string
}

/** What was typed, or the alternative that was pressed instead: its start, aircraft and crew, as long as what was typed. */
export function wishOf({ ref }: OpenDesk, typed: Typed, form: FormData): Omit<Plan, 'activityId'> {
  const at = (date: string, time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return instantOf(date, hours * 60 + minutes, ref.timeZone)
  }
  const [startAt, endAt] = [at(typed.date, typed.from), at(typed.endDate, typed.to)]
  const wished = {
    aircraftId: typed.aircraft,
    pilotId: typed.pilot || null,
    memberId: typed.member || null,
    title: typed.title.trim(),
    startAt,
    endAt,
  }
  const other = chosen(form)
  if (!other) return wished
  const { start, aircraftId, pilotId } = other
  const end = new Date(start.getTime() + endAt.getTime() - startAt.getTime())
  return { ...wished, aircraftId, pilotId: pilotId || null, startAt: start, endAt: end }
}

type Issue = { path: readonly PropertyKey[]; message: string }
const problems = ['missing', 'day', 'time', 'long', 'order'] as const

/** The form again, with the first problem of each field in words. */
export function mended(
  { words }: OpenDesk,
  state: PlanState,
  form: FormData,
  issues: readonly Issue[],
): PlanState {
  const first = new Map<string, string>()
  for (const { path, message } of issues) {
    const problem = problems.find((one) => one === message) ?? 'missing'
    const field = String(path[0])
    if (!first.has(field)) first.set(field, words.t(`problem.${problem}`))
  }
  const errors = [...first].map(([field, message]) => ({ field, message }))
  return mendedPlan(state, form, errors)
}
