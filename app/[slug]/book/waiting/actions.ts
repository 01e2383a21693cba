'use server'

import { redirect } from 'next/navigation'
import { visitor } from '@/app/_edge/gates'
import { answered, refusedState } from '@/app/_edge/refused'
import { inClub } from '@/db/club'
import { flyableDays } from '@/domain/slots/slots/queries/search'
import { joinWaiting } from '@/domain/visits/waiting/join'
import { leaveWaiting } from '@/domain/visits/waiting/leave'
import { waitingOfCoupon } from '@/domain/visits/waiting/queries'
import { waitingForm } from '@/domain/visits/waiting/schema'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { onward, pathsOf } from '../../_onward'
import { waitingNotice, waitingProblems } from '../_view/waiting-words'
import { openVisit } from '../_visit'

/** Puts the visitor on the waiting list, or changes what they wait for. */
export async function joinList(
  slug: string,
  code: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, locale, browser, visit, coupons, choice } = await openVisit(slug, code)
  const paths = pathsOf(slug, visit.code)
  if (visit.bookingId) redirect(paths.done)
  if (!choice) redirect(paths.passengers)
  const now = new Date()
  const allowed = await inClub(ref, visitor(browser), (club) => flyableDays(club, { coupons, now }))
  if (allowed.from > allowed.to) redirect(paths.slots)
  const typed = waitingForm(allowed).safeParse(formValues(form))
  if (!typed.success) {
    return answered(state, form, { errors: waitingProblems(locale, allowed, typed.error.issues) })
  }
  const { email, ...period } = typed.data
  const couponIds = coupons.map(({ id }) => id)
  try {
    const { free } = await inClub(ref, visitor(browser), (club) =>
      joinWaiting(club, { couponIds, party: choice, period, email, language: locale }, now),
    )
    return answered(state, form, { notice: waitingNotice(locale, { period, email, free }) })
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
}

/** "Ne plus attendre", by whoever holds the coupon. */
export async function leaveList(slug: string, code: string): Promise<void> {
  const { ref, browser, visit, coupons } = await openVisit(slug, code)
  const [first] = coupons
  await inClub(ref, visitor(browser), async (club) => {
    const waiting = first && (await waitingOfCoupon(club, first.id))
    if (waiting) await leaveWaiting(club, waiting.id)
  })
  onward(slug, pathsOf(slug, visit.code).slots)
}
