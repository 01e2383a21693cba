import { actorName, type Club } from '@/db/club'
import { journal } from '@/db/schema/journal'

type Line = {
  event: string
  subjectId?: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

/** Writes one line of the journal in the verb's own transaction. Never a weight, an age or a secret. */
export async function record(club: Club, line: Line): Promise<void> {
  await club.tx.insert(journal).values({ clubId: club.id, actor: actorName(club.actor), ...line })
}
