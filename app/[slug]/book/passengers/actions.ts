'use server'

import { redirect } from 'next/navigation'
import { buttonAction, formAction } from '@/app/_edge/form-action'
import { releaseHold } from '@/domain/slots/holds/release'
import { loadSituation } from '@/domain/slots/slots/queries/situation'
import { partyProblem } from '@/domain/slots/slots/rules/offer'
import { dropCoupon } from '@/domain/visits/visits/drop-coupon'
import { joinCoupon } from '@/domain/visits/visits/join-coupon'
import { mostPassengers, openedActivities } from '@/domain/visits/visits/rules'
import { passengersForm, referenceForm } from '@/domain/visits/visits/schema'
import { updateVisit } from '@/domain/visits/visits/update'
import { displayCode } from '@/lib/code'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { onward } from '../../_onward'
import { couponTyped } from '../_reference'
import { findProblems, formWords, labelsIn, passengersLabels } from '../_view/form-words'
import { atVisit } from '../_visit'

async function atPassengers(slug: string, code: string) {
  const open = await atVisit(slug, code)
  const activities = openedActivities(open.coupons, open.offers.activities)
  const questions = activities.map((activity) => ({
    code: activity.code,
    mostPassengers: mostPassengers(open.coupons, activity),
    weights: activity.asksWeights,
    ages: activity.asksAges,
  }))
  return { ...open, activities, questions, rows: Math.max(...questions.map((one) => one.mostPassengers)) }
}

const given = (numbers: readonly (number | null)[], rounded: (number: number) => number) =>
  numbers.flatMap((number) => (number === null ? [] : [rounded(number)]))

/** Step 2: what is flown and by whom. A slot kept for another group is let go. */
export const choosePassengers = formAction(
  atPassengers,
  {
    schema: ({ questions, offers }) =>
      passengersForm(
        questions,
        offers.bases.map(({ icao }) => icao),
      ),
    labels: ({ locale, rows }) => labelsIn(formWords(locale, passengersLabels(locale, rows))),
  },
  async ({ ref, inClub, visit, offers, activities, paths }, { passengers, ...typed }) => {
    const activity = activities.find((one) => one.code === typed.activity)
    const base = offers.bases.find((one) => one.icao === typed.base) ?? offers.bases[0]
    if (!activity || !base) redirect(paths.passengers)
    const [weightsKg, ages] = [given(typed.weights, Math.ceil), given(typed.ages, Math.floor)]
    const { minimumAge, asksWeights } = activity
    if (minimumAge !== null && ages.some((age) => age < minimumAge))
      throw new Refusal('too_young', { minimumAge })
    await inClub(async (club) => {
      const now = new Date()
      const today = localDate(now, ref.timeZone)
      const question = { activityId: activity.id, baseId: base.id, from: today, to: today, now }
      const situation = await loadSituation(club, question)
      const party = { passengers, weightsKg: asksWeights ? weightsKg : null }
      const problem = situation && partyProblem(situation, party)
      if (problem) throw new Refusal(problem)
      if (visit.holdId) await releaseHold(club, visit.holdId)
      const choice = { activity: activity.code, baseId: base.id, passengers, weightsKg, ages }
      await updateVisit(club, visit, { choice, holdId: null })
    })
    return onward(ref.slug, paths.slots)
  },
)

/** "Ajouter un autre bon". */
export const joinReference = formAction(
  atVisit,
  { schema: referenceForm, labels: findProblems },
  async ({ ref, inClub, browser, offers, paths, ...journey }, { reference }) => {
    const added = await couponTyped(ref, browser, reference)
    await inClub((club) => joinCoupon(club, journey, added, offers.activities))
    return onward(ref.slug, paths.passengers)
  },
)

/** Takes a joined coupon off again. */
export const removeReference = buttonAction(atVisit, async ({ ref, inClub, paths, ...journey }, form) => {
  const shown = form.get('reference')
  const coupon = journey.coupons.find(({ reference }) => displayCode(reference) === shown)
  if (coupon) await inClub((club) => dropCoupon(club, journey, coupon.id))
  return onward(ref.slug, paths.passengers)
})
