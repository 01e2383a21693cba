import * as z from 'zod/mini'
import type { PlanValues } from './plan-values'

const seenValues = z.record(z.string(), z.string())

/**
 * What a form shows whose booking was changed since it was opened (`seen`: what it held then, as JSON): the booking as it is `now`,
 * and of what was typed only what its author changed. What cannot be read of `seen` changed nothing.
 */
export function mergedValues(seen: string, typed: PlanValues, now: PlanValues): PlanValues {
  const opened = readSeen(seen)
  const changed = Object.keys(now).filter(
    (name) => opened[name] !== undefined && typed[name] !== undefined && typed[name] !== opened[name],
  )
  const own = Object.fromEntries(changed.map((name) => [name, typed[name] ?? '']))
  const { sequence = '' } = now
  return { ...now, ...own, sequence, seen: JSON.stringify(now) }
}

function readSeen(seen: string): PlanValues {
  try {
    return seenValues.parse(JSON.parse(seen))
  } catch {
    return {}
  }
}
