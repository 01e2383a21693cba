import { eq } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { houseLetters } from '@/db/schema/house'
import { aClub, type Part, type World } from '@/db/testing/club'

/** A platform of an account. */
export async function aPlatform(
  accountId: AccountId,
  line: Partial<typeof clubs.$inferInsert> = {},
  ...parts: Part[]
): Promise<World> {
  return aClub({ club: { accountId, ...line } }).with(...parts)
}

/** A platform's line of the directory, or undefined when it is gone. */
export async function lineOf(world: World) {
  const [line] = await acrossClubs('tests', (tx) => tx.select().from(clubs).where(eq(clubs.id, world.ref.id)))
  return line
}

/** What the house wrote to this address, oldest first. */
export async function houseMailTo(recipient: string) {
  const rows = await acrossClubs('tests', (tx) =>
    tx
      .select({ payload: houseLetters.payload })
      .from(houseLetters)
      .where(eq(houseLetters.recipient, recipient))
      .orderBy(houseLetters.createdAt),
  )
  return rows.map(({ payload }) => payload)
}
