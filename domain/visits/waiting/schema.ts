import * as z from 'zod/mini'
import type { Locale } from '@/lib/i18n/locale'
import { isLocalDate, type LocalDate } from '@/lib/time'
import type { CompleteChoice } from '../visits/rules'
import { emailForm } from '../visits/schema'

/** Local days, both included. */
export type Period = { from: LocalDate; to: LocalDate }

/** What is wrong with a period, beside the problems that every form knows: the key of its sentence. */
export type PeriodProblem = 'day' | 'order'

const problem = (value: PeriodProblem) => value

/** The form of the waiting list; both days lie within `allowed`. */
export function waitingForm(allowed: Period) {
  const within = (day: string) => isLocalDate(day) && day >= allowed.from && day <= allowed.to
  const day = z
    .pipe(
      z.transform((typed) => (typeof typed === 'string' ? typed.trim() : '')),
      z.string(),
    )
    .check(
      z.minLength(1, 'empty'),
      z.refine((typed) => typed === '' || within(typed), problem('day')),
    )
  return z.object({ from: day, to: day, email: emailForm.shape.email }).check((context) => {
    const { from, to } = context.value
    if (within(from) && within(to) && to < from) {
      context.issues.push({ code: 'custom', message: problem('order'), path: ['to'], input: context.value })
    }
  })
}

/** What is flown and by whom, complete. */
export type WaitingParty = CompleteChoice<{ id: string; code: string }, { id: string }>

export type JoinWaiting = {
  /** In the order they were joined; the first one names the waiting. */
  couponIds: readonly string[]
  party: WaitingParty
  period: Period
  email: string
  language: Locale
}
