import type { Tx } from '@/db/client'
import { addJob } from '@/db/jobs'
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
  const key = `house:${letter.letterId}`
  await addJob(tx, 'deliver_house_mail', {
    payload: letter,
    key,
    at: dueAt ?? null,
    requestId: requestAtWork(),
  })
}
