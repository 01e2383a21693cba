'use server'

import { redirect } from 'next/navigation'
import { visitor } from '@/app/_edge/gates'
import { answered, refusedState } from '@/app/_edge/refused'
import { inClub } from '@/db/club'
import { releaseHold } from '@/domain/slots/holds/release'
import { loadSituation } from '@/domain/slots/slots/queries/situation'
import { partyProblem } from '@/domain/slots/slots/rules/offer'
import { dropCoupon } from '@/domain/visits/visits/drop-coupon'
import { joinCoupon } from '@/domain/visits/visits/join-coupon'
import { mostPassengers, openedActivities } from '@/domain/visits/visits/rules'
import { passengersForm, referenceForm } from '@/domain/visits/visits/schema'
import { updateVisit } from '@/domain/visits/visits/update'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { displayReference } from '@/lib/token'
import { onward, pathsOf } from '../../_onward'
import { couponTyped } from '../_reference'
import { fieldProblems, findLabels, formWords, passengersLabels } from '../_view/form-words'
import { openVisit } from '../_visit'

/** Step 2: what is flown and by whom. A slot kept for another group is let go. */
export async function choosePassengers(
  slug: string,
  code: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const open = await openVisit(slug, code)
  const { ref, locale, visit, browser, coupons, offers } = open
  const activities = openedActivities(coupons, offers.activities)
  const questions = activities.map((activity) => ({
    code: activity.code,
    mostPassengers: mostPassengers(coupons, activity),
    weights: activity.asksWeights,
    ages: activity.asksAges,
  }))
  const schema = passengersForm(
    questions,
    offers.bases.map(({ icao }) => icao),
  )
  const typed = schema.safeParse(formValues(form))
  if (!typed.success) {
    const rows = Math.max(...questions.map((one) => one.mostPassengers))
    const words = formWords(locale, passengersLabels(locale, rows))
    return answered(state, form, { errors: fieldProblems(words, typed.error.issues) })
  }
  const activity = activities.find((one) => one.code === typed.data.activity)
  const base = offers.bases.find((one) => one.icao === typed.data.base) ?? offers.bases[0]
  if (!activity || !base) redirect(pathsOf(slug, code).passengers)
  const weightsKg = typed.data.weights.flatMap((weight) => (weight === null ? [] : [Math.ceil(weight)]))
  const ages = typed.data.ages.flatMap((age) => (age === null ? [] : [Math.floor(age)]))
  const { passengers } = typed.data
  try {
    const { minimumAge } = activity
    if (minimumAge !== null && ages.some((age) => age < minimumAge))
      throw new Refusal('too_young', { minimumAge })
    await inClub(ref, visitor(browser), async (club) => {
      const now = new Date()
      const today = localDate(now, ref.timeZone)
      const question = { activityId: activity.id, baseId: base.id, from: today, to: today, now }
      const situation = await loadSituation(club, question)
      const problem =
        situation &&
        partyProblem(situation, { passengers, weightsKg: activity.asksWeights ? weightsKg : null })
      if (problem) throw new Refusal(problem)
      if (visit.holdId) await releaseHold(club, visit.holdId)
      const choice = { activity: activity.code, baseId: base.id, passengers, weightsKg, ages }
      await updateVisit(club, visit, { choice, holdId: null })
    })
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  onward(slug, pathsOf(slug, code).slots)
}

/** "Ajouter un autre bon". */
export async function joinReference(
  slug: string,
  code: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, locale, browser, visit, coupons, hold, offers } = await openVisit(slug, code)
  const typed = referenceForm.safeParse(formValues(form))
  if (!typed.success) {
    const words = formWords(locale, findLabels(locale))
    return answered(state, form, { errors: fieldProblems(words, typed.error.issues) })
  }
  try {
    const added = await couponTyped(ref, browser, typed.data.reference)
    await inClub(ref, visitor(browser), (club) =>
      joinCoupon(club, { visit, coupons, hold }, added, offers.activities),
    )
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  onward(slug, pathsOf(slug, code).passengers)
}

/** Takes a joined coupon off again. */
export async function removeReference(slug: string, code: string, form: FormData): Promise<void> {
  const { ref, browser, visit, coupons, hold } = await openVisit(slug, code)
  const shown = form.get('reference')
  const coupon = coupons.find(({ reference }) => displayReference(reference) === shown)
  if (coupon)
    await inClub(ref, visitor(browser), (club) => dropCoupon(club, { visit, coupons, hold }, coupon.id))
  onward(slug, pathsOf(slug, code).passengers)
}
