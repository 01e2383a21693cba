import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { validities } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { tidyLine } from '@/lib/text'
import { isVisibleDay } from '@/lib/time'
import { loadCard } from '../fleet/queries/card'
import type { Paper } from './schema'

/**
 * A paper of an aircraft with its last day, in the place of the one of the same name. A blocking one that runs out takes the flights behind it
 * out of what is offered and lists those that are booked. Refuses `forbidden`, `not_found`, `validation_failed`.
 */
export async function keepAircraftPaper(club: Club, aircraftId: string, paper: Paper): Promise<void> {
  await must(club, 'fleet.manage')
  await loadCard(club, aircraftId, { lock: true })
  const { expiresOn, blocking } = paper
  const name = tidyLine(paper.name)
  if (name.length === 0 || name.length > 60 || !isVisibleDay(expiresOn))
    throw new Refusal('validation_failed')
  const { tx, id: clubId } = club
  const same = and(
    eq(validities.clubId, clubId),
    eq(validities.subjectId, aircraftId),
    eq(validities.name, name),
  )
  const [before] = await tx.select().from(validities).where(same)
  if (before?.expiresOn === expiresOn && before.blocking === blocking) return
  if (before) await tx.update(validities).set({ expiresOn, blocking }).where(same)
  else await tx.insert(validities).values({ clubId, subjectId: aircraftId, name, expiresOn, blocking })
  await record(club, {
    event: 'aircraft.paper_kept',
    subjectId: aircraftId,
    ...(before && { before: { name, expiresOn: before.expiresOn, blocking: before.blocking } }),
    after: { name, expiresOn, blocking },
  })
}
