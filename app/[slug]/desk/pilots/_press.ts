import { notFound } from 'next/navigation'
import { buttonAction } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { labelsOf } from '@/app/_edge/mended'
import type { Club } from '@/db/club'
import { type DutySpan, problemOf } from '@/domain/resources/presences/rules/duties'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'

/** What the page of a pilot is to say was done, as its address has it. */
export type Told = Record<string, string | number>

/** The gate of what is done on a pilot's page. `told`: the page, which says what was done. */
export async function atPilot(slug: string, pilotId: string) {
  if (!isUuid(pilotId)) notFound()
  const told = (done: Told) => {
    const query = new URLSearchParams(Object.entries(done).map(([name, value]) => [name, String(value)]))
    return `/${slug}/desk/pilots/${pilotId}?${query}`
  }
  return { ...(await atDesk(slug)), pilotId, told }
}

/** What one press does; a refusal is said on the page. */
export const press = (verb: (club: Club, pilotId: string, form: FormData) => Promise<Told>) =>
  buttonAction(
    atPilot,
    async ({ inClub, pilotId, told }, form) => told(await inClub((club) => verb(club, pilotId, form))),
    ({ told }, { code }) => told({ done: 'refused', code }),
  )

/** What is wrong with hours that were typed, in words. */
export function hourProblems({ locale }: { locale: Locale }) {
  const t = translator(locale, 'people')
  return labelsOf(['day', 'time', 'order', 'past', 'far', 'weekday'], 'time', (key) => t(`problem.${key}`))
}

/** A span as that address has it. */
export const spanTold = ({ startAt, endAt }: DutySpan) => ({
  start: startAt.toISOString(),
  end: endAt.toISOString(),
})

/** The duties that a press opened, or that there was nothing to open. */
export const openedTold = (ids: string[]): Told =>
  ids.length > 0 ? { done: 'opened', duty: ids.join('.') } : { done: 'already' }

/** The span that a press brings back. Refuses `validation_failed`. */
export function spanIn(form: FormData): DutySpan {
  const [startAt, endAt] = [new Date(String(form.get('start'))), new Date(String(form.get('end')))]
  if (problemOf({ startAt, endAt }, new Date())) throw new Refusal('validation_failed')
  return { startAt, endAt }
}
