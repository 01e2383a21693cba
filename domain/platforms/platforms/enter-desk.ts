import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import { type Club, type ClubRef, findClub, inClub } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { people, profiles } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import { record } from '@/domain/club/journal/record'
import { personIn } from '@/domain/doors/people/queries'
import { issueLink } from '@/domain/doors/sessions/issue-link'
import { Refusal } from '@/lib/refusal'
import { FIRST_IDENTIFIER } from '../creations/rules/samples'

const ADMINISTERS: Right[] = ['people.manage', 'settings.manage']
const MINUTE_IN_HOURS = 1 / 60

/**
 * Lets the owner of an account into the desk of one of its platforms as its administrator, without a second password: a token that
 * opens the club's door once, within a minute, and a line in the club's journal. Refuses `not_found`, also when nobody
 * administers the club any more.
 */
export async function enterDesk(
  accountId: AccountId,
  slug: string,
): Promise<{ ref: ClubRef; token: string }> {
  const ref = await findClub(slug)
  if (!ref) throw new Refusal('not_found')
  const token = await inClub(ref, { kind: 'account', id: accountId }, async (club) => {
    const [owned] = await club.tx
      .select({ id: clubs.id })
      .from(clubs)
      .where(and(eq(clubs.id, club.id), eq(clubs.accountId, accountId)))
    const administrator = owned && (await administratorOf(club))
    if (!administrator) throw new Refusal('not_found')
    await record(club, { event: 'club.entered', subjectId: administrator })
    // Mailed nowhere: it proves no address.
    return issueLink(personIn(club, administrator), MINUTE_IN_HOURS, '')
  })
  return { ref, token }
}

/** The first administrator, or whoever may do as much and has been there longest. */
async function administratorOf({ tx, id }: Club): Promise<string | undefined> {
  const isFirst = eq(people.identifier, FIRST_IDENTIFIER)
  const may = sql`${profiles.rights} @> array[${sql.join(
    ADMINISTERS.map((right) => sql`${right}`),
    sql`, `,
  )}]::text[]`
  const [found] = await tx
    .select({ id: people.id })
    .from(people)
    .innerJoin(profiles, and(eq(profiles.clubId, people.clubId), eq(profiles.id, people.profileId)))
    .where(
      and(
        eq(people.clubId, id),
        isNull(people.anonymisedAt),
        or(isFirst, and(may, eq(people.sample, false))),
      ),
    )
    .orderBy(sql`coalesce(${isFirst}, false) desc`, asc(people.createdAt), asc(people.id))
    .limit(1)
  return found?.id
}
