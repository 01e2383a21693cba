'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/app/_edge/form-action'
import { ensureBrowser, visitor } from '@/app/_edge/gates'
import { atClub } from '@/app/_edge/inside'
import { inClub } from '@/db/club'
import { correctAddress } from '@/domain/bookings/bookings/correct-address'
import { issueTrialCoupon } from '@/domain/coupons/coupons/issue-trial'
import { emailForm, findForm, referenceForm } from '@/domain/visits/visits/schema'
import { translator } from '@/lib/i18n/translator'
import { pathsOf } from '../_onward'
import { findLinks } from './_find'
import { enterWith } from './_reference'
import { findAnswer } from './_view/find-view'
import { findProblems } from './_view/form-words'
import { atVisit } from './_visit'

/** Step 1: a reference opens a journey. */
export const enterReference = formAction(
  atClub,
  { schema: referenceForm, labels: findProblems },
  async ({ ref }, { reference }) => pathsOf(ref.slug, await enterWith(ref, reference)).passengers,
)

/** The demonstration's button: a fresh coupon, and on with it. */
export const tryWithTrial = formAction(atClub, {}, async ({ ref }) => {
  const { reference } = await inClub(ref, visitor(await ensureBrowser(ref.slug)), issueTrialCoupon)
  return pathsOf(ref.slug, await enterWith(ref, reference)).passengers
})

/** Sends the link of a booking again; says the same whatever it found. */
export const findBooking = formAction(
  atClub,
  { schema: findForm, labels: findProblems },
  async ({ ref, locale }, { reference, email }) => {
    await findLinks(ref, { reference, email })
    return { values: {}, notice: findAnswer(locale) }
  },
)

/** Step 5: a mistyped address is corrected and written to again. */
export const correctEmail = formAction(
  atVisit,
  { schema: emailForm, labels: findProblems },
  async ({ inClub: inside, visit: { bookingId }, paths, locale }, { email }) => {
    if (!bookingId) redirect(paths.details)
    await inside((club) => correctAddress(club, bookingId, email))
    return { values: {}, notice: translator(locale, 'booking')('done.corrected', { email }) }
  },
)
