import type { Club } from '@/db/club'
import { apiKeys } from '@/db/schema/keys'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { hashToken, randomKey } from '@/lib/token'
import { record } from '../journal/record'
import type { IssueKey } from './schema'

/**
 * Makes a key of the REST API. The key itself is in the answer and nowhere else: show it once. Refuses `forbidden` in the
 * public demonstration, where everybody is an administrator.
 */
export async function issueKey(
  club: Club,
  { name, scopes, own = false }: IssueKey,
): Promise<{ id: string; key: string }> {
  if (club.kind === 'demo') throw new Refusal('forbidden')
  const key = randomKey()
  const id = uuidv7()
  const unique = [...new Set(scopes)]
  await club.tx
    .insert(apiKeys)
    .values({ clubId: club.id, id, name, hash: hashToken(key), scopes: unique, own })
  await record(club, { event: 'key.issued', subjectId: id, after: { name, scopes: unique, own } })
  return { id, key }
}
