'use server'

import { formAction, Mistyped } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { labelsOf } from '@/app/_edge/mended'
import { settleForm } from '@/domain/schedule/replacements/schema'
import { settleHits } from '@/domain/schedule/replacements/settle'
import { formValues } from '@/lib/http/form-data'
import { translator } from '@/lib/i18n/translator'
import { refusedHit } from './_refused'

/** `query` is the page's own address. */
async function atHits(slug: string, query: string) {
  return { ...(await atDesk(slug)), shown: new URLSearchParams(typeof query === 'string' ? query : '') }
}

/** Applies the choices that were made, all of them or none. */
export const settle = formAction(
  atHits,
  {
    labels: ({ locale }) => {
      const t = translator(locale, 'hits')
      return labelsOf(['reason', 'choices'], 'choices', (key) => t(`problem.${key}`))
    },
    refused: refusedHit,
  },
  async ({ ref, inClub, shown }, _, form) => {
    const { chosen, reason } = choicesIn(form)
    await inClub((club) => settleHits(club, chosen, reason))
    shown.set('done', String(chosen.filter((one) => one.choice !== 'leave').length))
    return `/${ref.slug}/desk/replacements?${shown}`
  },
)

/** What was chosen for each booking. Choices that are none any more are one problem, of all of them. */
function choicesIn(form: FormData) {
  const { data, error } = settleForm.safeParse(formValues(form))
  if (error) {
    const long = error.issues.some(({ path }) => path[0] === 'reason')
    throw new Mistyped({ path: [long ? 'reason' : 'hits'], message: long ? 'reason' : 'choices' })
  }
  const chosen = Object.entries(data.choice).map(([bookingId, choice]) => {
    return { bookingId, sequence: data.sequence[bookingId] ?? -1, choice }
  })
  return { chosen, reason: data.reason.trim() }
}
