import { clubById, inClub } from '@/db/club'
import { bringInLine } from './bring-in-line'
import type { FactSpan } from './schema'

/** Once a hold over somebody's facts has ended: they have its time. A job; `fill_facts` in the queue. */
export async function fillFacts(clubId: string, span: FactSpan, now = new Date()): Promise<void> {
  const ref = await clubById(clubId)
  if (!ref) return
  await inClub(ref, { kind: 'system', id: 'facts' }, (club) => bringInLine(club, span, now))
}
