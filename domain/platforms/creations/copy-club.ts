import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { clubs } from '@/db/schema/clubs'
import { uuidv7 } from '@/lib/id'
import { copiedTables } from './rules/copies'
import { FIRST_IDENTIFIER } from './rules/samples'
import { copyStatement } from './rules/twins'
import type { Copy } from './schema'

/**
 * Makes a club from its template, whole, in the caller's transaction (`acrossClubs`), which must be a repeatable read: an edit of
 * the template meanwhile is then in the copy as a whole or not at all. Breaks `slug_once` when the address is taken.
 */
export async function copyClub(tx: Tx, copy: Copy): Promise<void> {
  await tx.insert(clubs).values(copy.club)
  for (const table of copiedTables) await tx.execute(copyStatement(table, copy))
  await tx.execute(firstAdministrator(copy))
}

/** Where the template has no `admini` any more, one is made: with the profile that opens most. */
function firstAdministrator({ club, contact }: Copy) {
  const { firstName, lastName, email, phone, language } = contact
  return sql`
    insert into people (club_id, id, identifier, first_name, last_name, email, email_confirmed_at, phone, language, profile_id)
    select club_id, ${uuidv7()}::uuid, ${FIRST_IDENTIFIER}, ${firstName}, ${lastName}, ${email}, now(), ${phone}, ${language}, id
    from profiles
    where club_id = ${club.id}::uuid and not exists (
      select from people where club_id = ${club.id}::uuid and identifier = ${FIRST_IDENTIFIER})
    order by cardinality(rights) desc, id limit 1`
}
