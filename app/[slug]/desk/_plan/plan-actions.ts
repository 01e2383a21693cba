import { notFound } from 'next/navigation'
import { formAction, readForm } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { planBooking } from '@/domain/schedule/plans/plan'
import { rescheduleBooking } from '@/domain/schedule/plans/reschedule'
import type { Plan } from '@/domain/schedule/plans/schema'
import { changeForm, planForm, withdrawForm } from '@/domain/schedule/plans/schema'
import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import { isUuid } from '@/lib/id'
import { mergedValues } from './merge'
import { type PlanValues, planOf } from './plan-values'
import { refusedPlan } from './refused-plan'
import { unplanned } from './state'
import { planIn, planProblems } from './wish'

type AtDesk = Awaited<ReturnType<typeof atDesk>>
type AtBooking = AtDesk & { bookingId: string }
type Gate<Bound extends unknown[], At> = (...bound: Bound) => Promise<At>

/** The gate of what staff do with one booking. */
export async function atBooking(slug: string, bookingId: string): Promise<AtBooking> {
  if (!isUuid(bookingId)) notFound()
  return { ...(await atDesk(slug)), bookingId }
}

/** The form that makes an internal booking; refused, it says what stands in the way and what is free instead. */
export function planAction<Bound extends unknown[], At extends AtDesk>(
  gate: Gate<Bound, At>,
  page: (at: At, plan: Plan, bookingId: string) => string,
) {
  const wished = ({ zone }: At, typed: ReturnType<typeof planForm.parse>, form: FormData) => ({
    ...planIn(typed, form, zone),
    activityId: typed.activity,
  })
  return formAction(
    gate,
    {
      schema: planForm,
      labels: planProblems,
      start: unplanned,
      refused: (at, refusal, answer, form) =>
        refusedPlan(at, refusal, answer, {
          plan: wished(at, readForm(planForm, form), form),
          bookingId: null,
        }),
    },
    async (at, typed, form) => {
      const plan = wished(at, typed, form)
      const beyond = typed.beyond === 'on'
      return page(at, plan, await at.inClub((club) => planBooking(club, { ...plan, beyond })))
    },
  )
}

/** The form that moves or changes a booking; refused, it says the same. */
export function changeAction<Bound extends unknown[], At extends AtBooking>(
  gate: Gate<Bound, At>,
  page: (at: At, plan: Omit<Plan, 'activityId'>) => string,
) {
  return formAction(
    gate,
    {
      schema: changeForm,
      labels: planProblems,
      start: unplanned,
      refused: async (at, refusal, answer, form) => {
        const plan = planIn(readForm(changeForm, form), form, at.zone)
        const said = await refusedPlan(at, refusal, answer, { plan, bookingId: at.bookingId })
        return refusal.code === 'booking_changed' ? { ...said, values: await asItIs(at, said.values) } : said
      },
    },
    async (at, typed, form) => {
      const plan = planIn(typed, form, at.zone)
      const wanted = { ...plan, sequence: typed.sequence, beyond: typed.beyond === 'on' }
      await at.inClub((club) => rescheduleBooking(club, at.bookingId, wanted))
      return page(at, plan)
    },
  )
}

/** What the form of a booking holds that somebody else changed meanwhile. */
async function asItIs({ inClub, bookingId, zone }: AtBooking, typed: PlanValues): Promise<PlanValues> {
  const flight = await inClub((club) => loadFlight(club, bookingId))
  return flight ? mergedValues(typed.seen ?? '', typed, planOf(flight, zone)) : typed
}

/** The form that calls a booking off. */
export function withdrawAction<Bound extends unknown[], At extends AtBooking>(
  gate: Gate<Bound, At>,
  page: (at: At) => string,
) {
  return formAction(
    gate,
    {
      schema: withdrawForm,
      labels: planProblems,
      start: unplanned,
      refused: (at, refusal, answer) =>
        refusedPlan(at, refusal, answer, { bookingId: at.bookingId, plan: null }),
    },
    async (at, typed) => {
      await at.inClub((club) => withdrawBooking(club, at.bookingId, typed))
      return page(at)
    },
  )
}
