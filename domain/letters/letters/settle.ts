import { and, eq, sql } from 'drizzle-orm'
import { afterCommit, type Club } from '@/db/club'
import { letterAttempts, letters } from '@/db/schema/letters'
import { log } from '@/lib/log'
import { countLetter } from './count'
import { enqueue } from './enqueue'
import { open } from './queries/open'
import type { Letter } from './schema'

/** How one attempt ended. `waitMs`: when the next one is due. */
export type Ended = { status: number | null; detail: string } & (
  | { outcome: 'delivered' | 'kept' | 'failed' }
  | { outcome: 'retry'; waitMs: number }
)

/** A rendered mail, as it is stored with its letter. */
export type Written = { subject: string; html: string; text: string }

/**
 * Stores an attempt and what it means for its letter. A letter that ended meanwhile (its claim ran out and another worker
 * was faster) keeps its end; the attempt is stored all the same.
 */
export async function settle(club: Club, letter: Letter, ended: Ended, written?: Written): Promise<void> {
  const { outcome, status, detail } = ended
  const ofLetter = and(eq(letters.clubId, club.id), eq(letters.id, letter.id))
  const mine = outcome === 'retry' ? eq(letters.attempts, letter.attempts) : undefined
  const [settled] = await club.tx
    .update(letters)
    .set({ ...written, ...consequence(ended), ...(outcome === 'delivered' && blank(letter)) })
    .where(and(ofLetter, open, mine))
    .returning({ dueAt: letters.dueAt })
  await club.tx.insert(letterAttempts).values({
    clubId: club.id,
    letterId: letter.id,
    number: sql`(select coalesce(max(number), 0) + 1 from letter_attempts where club_id = ${club.id} and letter_id = ${letter.id})`,
    outcome,
    status,
    detail,
  })
  if (outcome === 'retry' && settled) {
    await enqueue(club, letter.queue ? { queue: letter.queue } : { letterId: letter.id }, settled.dueAt)
  }
  afterCommit(club, () => countLetter(letter.kind, outcome))
  const level = outcome === 'failed' ? 'error' : outcome === 'retry' ? 'warn' : 'info'
  log()[level]({ club: club.id, letter: letter.id, kind: letter.kind, outcome, status, detail }, 'letter')
}

/** What carried a secret is not kept once it has left: a link that signs in stands in `link` of its payload. */
function blank({ payload }: Letter) {
  return 'link' in payload && { payload: sql`${letters.payload} - 'link'`, html: null, text: null }
}

function consequence(ended: Ended) {
  switch (ended.outcome) {
    case 'delivered':
      return { deliveredAt: sql`now()` }
    case 'kept':
      return { keptAt: sql`now()` }
    case 'failed':
      return { failedAt: sql`now()` }
    case 'retry':
      return {
        dueAt: sql`date_trunc('milliseconds', now()) + ${ended.waitMs} * interval '1 millisecond'`,
      }
  }
}
