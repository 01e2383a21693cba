import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { houseLetters } from '@/db/schema/house'
import { requestAtWork } from '@/lib/http/trace'
import type { NewHouseMail } from './schema'

/**
 * Writes a mail of the house down in the caller's transaction (`acrossClubs`), with the job that delivers it: both exist, or
 * neither. Written again for the same cause, nothing happens.
 */
export async function writeHouseMail(tx: Tx, { to, dueAt, payload, ...mail }: NewHouseMail): Promise<void> {
  const [letter] = await tx
    .insert(houseLetters)
    .values({ recipient: to, payload: { ...(payload as object) }, ...mail, ...(dueAt && { dueAt }) })
    .onConflictDoNothing({ target: houseLetters.cause })
    .returning({ letterId: houseLetters.id })
  if (!letter) return
  const job = JSON.stringify({ ...letter, requestId: requestAtWork() })
  const runAt = dueAt?.toISOString() ?? null
  await tx.execute(
    sql`select envol_enqueue('deliver_house_mail', ${job}::jsonb, ${runAt}::timestamptz, ${`house:${letter.letterId}`})`,
  )
}
