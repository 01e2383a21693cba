'use server'

import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { answered, refusedState } from '@/app/_edge/refused'
import { staffOf } from '@/app/_edge/staff'
import { type Club, inClub } from '@/db/club'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { correctEmail } from '@/domain/bookings/correspondence/correct-email'
import { replayAbout } from '@/domain/bookings/correspondence/replay-about'
import { resendLink } from '@/domain/bookings/correspondence/resend-link'
import { addressForm } from '@/domain/bookings/correspondence/schema'
import { loadFlight } from '@/domain/bookings/flights/queries'
import { rescheduleBooking } from '@/domain/schedule/plans/reschedule'
import { changeForm, withdrawForm } from '@/domain/schedule/plans/schema'
import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import { openDesk } from '../../_plan/open-desk'
import { refusedPlan } from '../../_plan/refused-plan'
import type { PlanState } from '../../_plan/state'
import { mended, wishOf } from '../../_plan/wish'
import type { Asked } from './_dossier'

/** Moves or changes the booking; refused, the form says what stands in the way and what is free instead. */
export async function change(
  slug: string,
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
  redirect(pathOf(slug, bookingId, 'changed'))
}

/** Calls the booking off. */
export async function withdraw(
  slug: string,
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
  redirect(pathOf(slug, bookingId, 'cancelled'))
}

/** Sends the customer the link to the booking once more. */
export async function resend(
  slug: string,
  bookingId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  return done(slug, bookingId, 'sent', state, form, (club) => resendLink(club, bookingId))
}

/** Sends a letter that had failed once more. */
export async function replay(
  slug: string,
  bookingId: string,
  letterId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  return done(slug, bookingId, 'replayed', state, form, (club) => replayAbout(club, bookingId, letterId))
}

/** Corrects the customer's address. */
export async function correct(
  slug: string,
  bookingId: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const typed = addressForm.safeParse(formValues(form))
  if (!typed.success) {
    const { person } = await staffOf(slug)
    const message = translator(await requestLocale(person.language), 'bookings')('address.wrong')
    return answered(state, form, { errors: [{ field: 'email', message }] })
  }
  return done(slug, bookingId, 'corrected', state, form, (club) =>
    correctEmail(club, bookingId, typed.data.email),
  )
}

async function done(
  slug: string,
  bookingId: string,
  deed: NonNullable<Asked['done']>,
  state: FormState,
  form: FormData,
  work: (club: Club) => Promise<void>,
): Promise<FormState> {
  const { ref, actor, person } = await staffOf(slug)
  if (!isUuid(bookingId)) notFound()
  try {
    await inClub(ref, actor, work)
  } catch (error) {
    return refusedState(state, form, error, await requestLocale(person.language), ref.timeZone)
  }
  redirect(pathOf(slug, bookingId, deed))
}

const pathOf = (slug: string, bookingId: string, deed: NonNullable<Asked['done']>) =>
  `/${slug}/desk/bookings/${bookingId}?done=${deed}` as Route
