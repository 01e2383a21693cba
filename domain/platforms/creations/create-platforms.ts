import { and, eq, isNull } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { creations, slugClaims } from '@/db/schema/signups'
import { announcePlatforms } from './announce-platforms'
import { type Making, makeClub } from './make-club'
import { findCreation } from './queries/creations'
import type { CreationFailure } from './schema'

type Order = NonNullable<Awaited<ReturnType<typeof findCreation>>>

const MOST_SANDBOXES = 20

/**
 * Makes what a creation asks for, step by step, each whole in its own transaction: the platform, its sandbox, the mail that says
 * so. Taken up again where it was left, by anybody, as often as one likes.
 */
export async function createPlatforms(creationId: string): Promise<void> {
  const order = await findCreation(creationId)
  if (!order || order.creation.doneAt || order.creation.failure) return
  const steps = [
    ...(order.creation.sandboxOf ? [] : [() => makeClub(order, 'clubId', order.creation.slug)]),
    () => makeSandbox(order),
  ]
  for (const step of steps) {
    const outcome = await step()
    if (outcome === 'busy') return
    if (outcome !== 'made') return giveUp(order, outcome)
  }
  await announcePlatforms(creationId)
}

/** Under the platform's name; the sandbox of an earlier platform of that name may still be there. */
async function makeSandbox(order: Order): Promise<Making> {
  const { sandboxOf, slug } = order.creation
  if (sandboxOf) return makeClub(order, 'sandboxId', slug)
  for (let number = 1; number <= MOST_SANDBOXES; number++) {
    const name = number === 1 ? `${slug}-test` : `${slug}-test-${number}`
    const outcome = await makeClub(order, 'sandboxId', name)
    if (outcome !== 'slug_taken') return outcome
  }
  return 'slug_taken'
}

function giveUp({ creation }: Order, failure: CreationFailure): Promise<void> {
  return acrossClubs('creation', async (tx) => {
    await tx
      .update(creations)
      .set({ failure })
      .where(and(eq(creations.id, creation.id), isNull(creations.doneAt)))
    if (creation.signupId) await tx.delete(slugClaims).where(eq(slugClaims.signupId, creation.signupId))
  })
}
