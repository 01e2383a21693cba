'use server'

import { redirect } from 'next/navigation'
import { inClub } from '@/db/club'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { loadFlight } from '@/domain/bookings/flights/queries'
import { planBooking } from '@/domain/schedule/plans/plan'
import { rescheduleBooking } from '@/domain/schedule/plans/reschedule'
import { changeForm, planForm, withdrawForm } from '@/domain/schedule/plans/schema'
import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import { formValues } from '@/lib/http/form-data'
import { isUuid } from '@/lib/id'
import { localDate } from '@/lib/time'
import { type OpenDesk, openDesk } from '../_plan/open-desk'
import { refusedPlan } from '../_plan/refused-plan'
import type { PlanState } from '../_plan/state'
import { mended, wishOf } from '../_plan/wish'
import { type Asked, askedFor, hrefOf } from './_model/asked'

/** Makes an internal booking, and shows it. */
export async function plan(
  slug: string,
  query: string,
  state: PlanState,
  form: FormData,
): Promise<PlanState> {
  const desk = await openDesk(slug)
  const typed = planForm.safeParse(formValues(form))
  if (!typed.success) return mended(desk, state, form, typed.error.issues)
  const wished = { activityId: typed.data.activity, ...wishOf(desk, typed.data, form) }
  if (wished.endAt <= wished.startAt) return mended(desk, state, form, [{ path: ['to'], message: 'order' }])
  let id: string
  try {
    id = await inClub(desk.ref, desk.actor, (club) =>
      planBooking(club, { ...wished, beyond: typed.data.beyond === 'on' }),
    )
  } catch (error) {
    return refusedPlan(desk, state, { plan: wished, bookingId: null, party: null, form }, error)
  }
  return show(desk, query, id, wished)
}

/** Moves or changes a booking, and shows it where it is now. */
export async function change(
  slug: string,
  query: string,
  bookingId: string,
  state: PlanState,
  form: FormData,
): Promise<PlanState> {
  const desk = await openDesk(slug)
  const typed = changeForm.safeParse(formValues(form))
  if (!typed.success || !isUuid(bookingId)) return mended(desk, state, form, typed.error?.issues ?? [])
  const flight = await inClub(desk.ref, desk.actor, (club) => loadFlight(club, bookingId))
  const wished = { activityId: flight?.activity.id ?? '', ...wishOf(desk, typed.data, form) }
  if (wished.endAt <= wished.startAt) return mended(desk, state, form, [{ path: ['to'], message: 'order' }])
  const { sequence, beyond } = typed.data
  try {
    await inClub(desk.ref, desk.actor, (club) =>
      rescheduleBooking(club, bookingId, { ...wished, sequence, beyond: beyond === 'on' }),
    )
  } catch (error) {
    const party = flight?.booking.external ? partyOf(flight) : null
    return refusedPlan(desk, state, { plan: wished, bookingId, party, form }, error)
  }
  return show(desk, query, bookingId, wished)
}

/** Calls a booking off; the board then has it no more. */
export async function withdraw(
  slug: string,
  query: string,
  bookingId: string,
  state: PlanState,
  form: FormData,
): Promise<PlanState> {
  const desk = await openDesk(slug)
  const typed = withdrawForm.safeParse(formValues(form))
  if (!typed.success || !isUuid(bookingId)) return mended(desk, state, form, typed.error?.issues ?? [])
  try {
    await inClub(desk.ref, desk.actor, (club) => withdrawBooking(club, bookingId, typed.data))
  } catch (error) {
    const none = { activityId: '', aircraftId: '', pilotId: null, memberId: null, title: '' }
    const wish = { ...none, startAt: new Date(), endAt: new Date() }
    return refusedPlan(desk, state, { plan: wish, bookingId, party: null, form }, error)
  }
  redirect(backTo(desk, query, { item: null, act: null }))
}

function show(desk: OpenDesk, query: string, item: string, { startAt }: { startAt: Date }): never {
  redirect(backTo(desk, query, { date: localDate(startAt, desk.ref.timeZone), item, act: null }))
}

/** The schedule as it was shown (`query` is its address' own), with some of it changed. */
function backTo({ ref }: OpenDesk, query: string, changes: Partial<Asked>) {
  const shown = Object.fromEntries(new URLSearchParams(typeof query === 'string' ? query : ''))
  return hrefOf(ref.slug, askedFor(shown, localDate(new Date(), ref.timeZone)), changes)
}
