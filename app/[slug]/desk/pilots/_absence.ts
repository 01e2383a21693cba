import { Mistyped } from '@/app/_edge/form-action'
import { endAt, minutesAt } from '@/domain/calendar/hours/rules'
import { type DutySpan, problemOf } from '@/domain/resources/presences/rules/duties'
import { minutesOf } from '@/domain/resources/presences/rules/week'
import { fromMinutes, isVisibleDay } from '@/lib/time'

const CLOCK = /^(|([01]\d|2[0-3]):[0-5]\d)$/
const END = /^(|([01]\d|2[0-3]):[0-5]\d|24:00)$/

/** The absence that a form tells of: whole local days, both included, unless hours are given. Throws what is mistyped. */
export function absenceSpan(form: FormData, zone: string, now: Date): DutySpan {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const [fromDate, toDate] = [text('fromDate'), text('toDate') || text('fromDate')]
  const [fromTime, toTime] = [text('fromTime'), text('toTime')]
  const issues = [
    ...(isVisibleDay(fromDate) ? [] : [{ path: ['fromDate'], message: 'day' }]),
    ...(CLOCK.test(fromTime) ? [] : [{ path: ['fromTime'], message: 'time' }]),
    ...(isVisibleDay(toDate) || !isVisibleDay(fromDate) ? [] : [{ path: ['toDate'], message: 'day' }]),
    ...(END.test(toTime) ? [] : [{ path: ['toTime'], message: 'time' }]),
  ]
  if (issues.length > 0) throw new Mistyped(...issues)
  const startAt = fromMinutes(minutesAt(fromDate, fromTime ? minutesOf(fromTime) : 0, zone))
  const span = { startAt, endAt: fromMinutes(endAt({ first: fromDate, last: toDate, hour: toTime }, zone)) }
  const problem = problemOf(span, now)
  if (problem) throw new Mistyped({ path: ['toDate'], message: problem })
  return span
}
