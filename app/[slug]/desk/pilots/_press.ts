import { redirect } from 'next/navigation'
import { asRoute } from '@/app/_edge/own-page'
import { staffOf } from '@/app/_edge/staff'
import { type Club, inClub } from '@/db/club'
import { type DutySpan, problemOf } from '@/domain/resources/duties/rules'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'

/** What the page of a pilot is to say was done, as its address has it. */
export type Told = Record<string, string | number>

/** Back to the page of a pilot, which says what was done. */
export function tell(slug: string, pilotId: string, told: Told): never {
  const query = new URLSearchParams(Object.entries(told).map(([name, value]) => [name, String(value)]))
  redirect(asRoute(`/${slug}/desk/pilots/${pilotId}?${query}`))
}

/** Does what one press asks for; a refusal is said on the page. */
export async function press(slug: string, pilotId: string, work: (club: Club) => Promise<Told>) {
  const staff = await staffOf(slug)
  if (!isUuid(pilotId)) return
  let told: Told
  try {
    told = await inClub(staff.ref, staff.actor, (club) => work(club))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    told = { done: 'refused', code: error.code }
  }
  tell(slug, pilotId, told)
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
