'use server'

import { redirect } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { answered, refusedState } from '@/app/_edge/refused'
import { staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { postponeFlights } from '@/domain/schedule/postponements/postpone'
import { postponeForm } from '@/domain/schedule/postponements/schema'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { translator } from '@/lib/i18n/translator'
import { localDate } from '@/lib/time'
import { afterHref, askedFor } from './_asked'

const problems = ['many', 'long', 'none'] as const

/** Calls off exactly the flights that were shown above the button; `query` is the page's own address. */
export async function postpone(
  slug: string,
  query: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, actor, person } = await staffOf(slug)
  const locale = await requestLocale(person.language)
  const typed = postponeForm.safeParse(formValues(form))
  if (!typed.success) {
    const t = translator(locale, 'weather')
    const [issue] = typed.error.issues
    const problem = problems.find((one) => one === issue?.message) ?? 'none'
    const field = problem === 'long' ? 'note' : 'flights'
    return answered(state, form, { errors: [{ field, message: t(`problem.${problem}`) }] })
  }
  let result: Awaited<ReturnType<typeof postponeFlights>>
  try {
    result = await inClub(ref, actor, (club) =>
      postponeFlights(club, { ...typed.data, note: typed.data.note.trim() }),
    )
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  const shown = Object.fromEntries(new URLSearchParams(typeof query === 'string' ? query : ''))
  const asked = askedFor(shown, localDate(new Date(), ref.timeZone))
  redirect(afterHref(slug, asked, result.postponed.length, result.skipped))
}
