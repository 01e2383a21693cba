'use server'

import { redirect } from 'next/navigation'
import { buttonAction, formAction } from '@/app/_edge/form-action'
import { flyableDays } from '@/domain/slots/slots/queries/search'
import { joinWaiting } from '@/domain/visits/waiting/join'
import { leaveWaiting } from '@/domain/visits/waiting/leave'
import { waitingOfCoupon } from '@/domain/visits/waiting/queries'
import { waitingForm } from '@/domain/visits/waiting/schema'
import { onward } from '../../_onward'
import { waitingNotice, waitingProblems } from '../_view/waiting-words'
import { atVisit } from '../_visit'

async function atWaiting(slug: string, code: string) {
  const open = await atVisit(slug, code)
  const { visit, coupons, choice, paths } = open
  if (visit.bookingId) redirect(paths.done)
  if (!choice) redirect(paths.passengers)
  const now = new Date()
  const allowed = await open.inClub((club) => flyableDays(club, { coupons, now }))
  if (allowed.from > allowed.to) redirect(paths.slots)
  return { ...open, choice, allowed, now }
}

/** Puts the visitor on the waiting list, or changes what they wait for. */
export const joinList = formAction(
  atWaiting,
  { schema: ({ allowed }) => waitingForm(allowed), labels: waitingProblems },
  async ({ inClub, locale, coupons, choice: party, now }, { email, ...period }) => {
    const wish = { couponIds: coupons.map(({ id }) => id), party, period, email, language: locale }
    const { free } = await inClub((club) => joinWaiting(club, wish, now))
    return { notice: waitingNotice(locale, { period, email, free }) }
  },
)

/** "Ne plus attendre", by whoever holds the coupon. */
export const leaveList = buttonAction(atVisit, async ({ ref, inClub, coupons: [first], paths }) => {
  await inClub(async (club) => {
    const waiting = first && (await waitingOfCoupon(club, first.id))
    if (waiting) await leaveWaiting(club, waiting.id)
  })
  return onward(ref.slug, paths.slots)
})
