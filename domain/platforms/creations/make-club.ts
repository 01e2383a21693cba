import { eq } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { creations } from '@/db/schema/signups'
import { violatedConstraint } from '@/db/violation'
import { uuidv7 } from '@/lib/id'
import { aerodromeOf } from '../aerodromes/rules'
import { templateFor } from '../templates/queries'
import { copyClub } from './copy-club'
import type { Creation } from './queries/creations'
import type { Contact } from './schema'

/** `busy`: somebody else has this creation in hand at this moment. */
export type Making = 'made' | 'busy' | 'slug_taken' | 'no_template'

/**
 * Makes one of a creation's platforms under this address and notes it, all in one transaction that holds the creation's line:
 * afterwards both are there, or neither. One that is there already is left alone.
 */
export async function makeClub(
  { creation, contact }: { creation: Creation; contact: Contact },
  which: 'clubId' | 'sandboxId',
  slug: string,
): Promise<Making> {
  const { id, name, accountId, mainActivity, language, timeZone, country } = creation
  const work = acrossClubs(
    'creation',
    async (tx) => {
      const [mine] = await tx
        .select()
        .from(creations)
        .where(eq(creations.id, id))
        .for('update', { skipLocked: true })
      if (!mine) return 'busy'
      if (mine[which] || mine.doneAt || mine.failure) return 'made'
      const template = await templateFor(tx, { language, mainActivity, timeZone })
      if (!template) return 'no_template'
      const sandboxOf = which === 'sandboxId' ? (creation.sandboxOf ?? mine.clubId) : null
      const line = { kind: 'test', name, accountId, mainActivity, language, timeZone, sandboxOf } as const
      const club = { id: uuidv7(), slug, ...line }
      const base = timeZone === template.timeZone ? null : aerodromeOf(timeZone, language)
      await copyClub(tx, { template, club, contact, country, base })
      await tx
        .update(creations)
        .set({ [which]: club.id })
        .where(eq(creations.id, id))
      return 'made'
    },
    'repeatable read',
  )
  return work.catch((error): Making => {
    if (violatedConstraint(error) === 'slug_once') return 'slug_taken'
    if (isOvertaken(error)) return 'busy'
    throw error
  })
}

// 40001: the creation's line was changed since this transaction's moment, or the account's.
function isOvertaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === '40001'
}
