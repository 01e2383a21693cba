import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { addJob } from '@/db/jobs'
import { creations } from '@/db/schema/signups'
import { requestAtWork } from '@/lib/http/trace'
import type { NewCreation } from './schema'

/**
 * Writes down that platforms are to be made, with the job that makes them, in the caller's transaction; returns the creation's id.
 * Ordered again for the same sign-up, the first one stands.
 */
export async function orderCreation(tx: Tx, creation: NewCreation): Promise<string> {
  const [made] = await tx
    .insert(creations)
    .values(creation)
    .onConflictDoNothing({ target: creations.signupId })
    .returning({ id: creations.id })
  if (!made) return standing(tx, creation)
  const payload = { creationId: made.id }
  await addJob(tx, 'create_platforms', { payload, key: `create:${made.id}`, requestId: requestAtWork() })
  return made.id
}

async function standing(tx: Tx, { signupId }: NewCreation): Promise<string> {
  const [found] = await tx
    .select({ id: creations.id })
    .from(creations)
    .where(eq(creations.signupId, signupId ?? ''))
  if (!found) throw new Error('a creation is not there')
  return found.id
}
