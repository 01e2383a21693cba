'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { asRoute } from '@/app/_edge/own-page'
import { answered, refusalWords } from '@/app/_edge/refused'
import { type Staff, staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { settleForm } from '@/domain/schedule/replacements/schema'
import { settleHits } from '@/domain/schedule/replacements/settle'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { refusedHit } from './_refused'

/** Applies the choices that were made, all of them or none. */
export async function settle(
  slug: string,
  query: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const staff = await staffOf(slug)
  const { ref, actor, person } = staff
  const locale = await requestLocale(person.language)
  const t = translator(locale, 'hits')
  const typed = settleForm.safeParse(formValues(form))
  if (!typed.success) {
    const long = typed.error.issues.some(({ path }) => path[0] === 'reason')
    const error = long
      ? { field: 'reason', message: t('problem.reason') }
      : { field: 'hits', message: t('problem.choices') }
    return answered(state, form, { errors: [error] })
  }
  const { choice, sequence, reason } = typed.data
  const chosen = Object.entries(choice).map(([bookingId, one]) => ({
    bookingId,
    sequence: sequence[bookingId] ?? -1,
    choice: one,
  }))
  try {
    await inClub(ref, actor, (club) => settleHits(club, chosen, reason.trim()))
  } catch (error) {
    return refused(staff, state, form, error)
  }
  const settled = chosen.filter((one) => one.choice !== 'leave').length
  const kept = new URLSearchParams(typeof query === 'string' ? query : '')
  kept.set('done', String(settled))
  redirect(asRoute(`/${slug}/desk/replacements?${kept}`))
}

/** A refusal names its booking and leads to its choice; the page is read again, so that what has changed shows. */
async function refused(staff: Staff, state: FormState, form: FormData, error: unknown): Promise<FormState> {
  if (!(error instanceof Refusal)) throw error
  refresh()
  const locale = await requestLocale(staff.person.language)
  return answered(state, form, {
    refusal: refusalWords(error, locale, staff.ref.timeZone),
    errors: await refusedHit(staff, error, locale),
  })
}
