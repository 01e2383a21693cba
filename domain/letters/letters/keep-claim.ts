import { and, eq, sql } from 'drizzle-orm'
import { type ClubRef, inClub } from '@/db/club'
import { letters } from '@/db/schema/letters'
import { failure } from '@/lib/failure'
import { log } from '@/lib/log'
import { leaseEnd, open } from './queries/open'
import { renewSeconds } from './rules'
import type { Letter } from './schema'

/** Prolongs a claim; false when it ran out and another worker has taken the letter. */
export type Renew = () => Promise<boolean>

/**
 * Does what a claim was made for, and prolongs the claim as long as that lasts. A worker that dies stops prolonging, and
 * the letter is free again within seconds.
 */
export async function keepClaim<T>(
  ref: ClubRef,
  letter: Letter,
  work: (renew: Renew) => Promise<T>,
): Promise<T> {
  const renew = () =>
    inClub(ref, { kind: 'system', id: 'letters' }, async (club) => {
      const mine = and(eq(letters.clubId, club.id), eq(letters.id, letter.id), open)
      const renewed = await club.tx
        .update(letters)
        .set({ dueAt: leaseEnd })
        .where(and(mine, eq(letters.attempts, letter.attempts), sql`${letters.dueAt} > now()`))
        .returning({ id: letters.id })
      return renewed.length > 0
    })
  const beat = setInterval(() => {
    renew().catch((error) => log().warn({ letter: letter.id, ...failure(error) }, 'claim not prolonged'))
  }, renewSeconds * 1000)
  try {
    return await work(renew)
  } finally {
    clearInterval(beat)
  }
}
