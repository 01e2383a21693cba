'use server'

import { redirect } from 'next/navigation'
import { clubOf, ensureBrowser, visitor } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { answered, refusedState } from '@/app/_edge/refused'
import { inClub } from '@/db/club'
import { correctAddress } from '@/domain/bookings/bookings/correct-address'
import { sendLinks } from '@/domain/bookings/bookings/send-links'
import { issueTrialCoupon } from '@/domain/coupons/coupons/issue-trial'
import { typedReference } from '@/domain/coupons/coupons/schema'
import { emailForm, findForm, referenceForm } from '@/domain/visits/visits/schema'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { translator } from '@/lib/i18n/translator'
import { pathsOf } from '../_onward'
import { enterWith } from './_reference'
import { findAnswer } from './_view/find-view'
import { fieldProblems, findLabels, formWords } from './_view/form-words'
import { openVisit } from './_visit'

/** Step 1: a reference opens a journey. */
export async function enterReference(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const ref = await clubOf(slug)
  const locale = await requestLocale(ref.language)
  const typed = referenceForm.safeParse(formValues(form))
  if (!typed.success) {
    const words = formWords(locale, findLabels(locale))
    return answered(state, form, { errors: fieldProblems(words, typed.error.issues) })
  }
  let code: string
  try {
    code = await enterWith(ref, typed.data.reference)
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  redirect(pathsOf(slug, code).passengers)
}

/** The demonstration's button: a fresh coupon, and on with it. */
export async function tryWithTrial(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const ref = await clubOf(slug)
  const locale = await requestLocale(ref.language)
  let code: string
  try {
    const browser = await ensureBrowser(slug)
    const { reference } = await inClub(ref, visitor(browser), (club) => issueTrialCoupon(club))
    code = await enterWith(ref, reference)
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  redirect(pathsOf(slug, code).passengers)
}

/** Sends the link of a booking again; says the same whatever it found. */
export async function findBooking(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const ref = await clubOf(slug)
  const locale = await requestLocale(ref.language)
  const typed = findForm.safeParse(formValues(form))
  if (!typed.success) {
    const words = formWords(locale, findLabels(locale))
    return answered(state, form, { errors: fieldProblems(words, typed.error.issues) })
  }
  const reference = typedReference.safeParse(typed.data.reference)
  const browser = await ensureBrowser(slug)
  if (reference.success) {
    await inClub(ref, visitor(browser), (club) => sendLinks(club, reference.data, typed.data.email))
  }
  return answered(state, form, { values: {}, notice: findAnswer(locale) })
}

/** Step 5: a mistyped address is corrected and written to again. */
export async function correctEmail(
  slug: string,
  code: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, visit, browser, locale } = await openVisit(slug, code)
  const typed = emailForm.safeParse(formValues(form))
  if (!typed.success) {
    const words = formWords(locale, findLabels(locale))
    return answered(state, form, { errors: fieldProblems(words, typed.error.issues) })
  }
  const { bookingId } = visit
  if (!bookingId) redirect(pathsOf(slug, code).details)
  const { email } = typed.data
  try {
    await inClub(ref, visitor(browser), (club) => correctAddress(club, bookingId, email))
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  return answered(state, form, {
    values: {},
    notice: translator(locale, 'booking')('done.corrected', { email }),
  })
}
