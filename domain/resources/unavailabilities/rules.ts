import { Refusal } from '@/lib/refusal'
import { LONGEST_DAYS } from './schema'

const DAY_MS = 86_400_000

/** Throws `validation_failed` unless a span is one: not empty, and no longer than two years. */
export function refuseUnlessSpan(from: Date, to: Date): void {
  const length = to.getTime() - from.getTime()
  if (!(length > 0 && length <= LONGEST_DAYS * DAY_MS)) throw new Refusal('validation_failed')
}
