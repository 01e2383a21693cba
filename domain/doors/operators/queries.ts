import { and, count, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import { acrossClubs, type ClubRef } from '@/db/club'
import { accounts, operatorLinks, operatorSessions, operators } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { houseLetters } from '@/db/schema/house'
import { creations } from '@/db/schema/signups'
import { env } from '@/lib/env'
import { hashToken } from '@/lib/token'
import type { SessionLine } from '../sessions/schema'
import { isOperator } from './rules'
import type { HouseState } from './schema'

type OperatorFace = { id: string; email: string; passwordHash: string | null }

const face = { id: operators.id, email: operators.email, passwordHash: operators.passwordHash }

/** Somebody who may open the operator's desk today: whom OPERATOR_EMAIL named before may not. */
function admitted(row: OperatorFace | undefined): OperatorFace | null {
  return row && isOperator(row.email, env().OPERATOR_EMAIL) ? row : null
}

export async function operatorNamed(email: string): Promise<OperatorFace | null> {
  const [row] = await acrossClubs('operator', (tx) =>
    tx.select(face).from(operators).where(eq(operators.email, email.trim().toLowerCase())),
  )
  return admitted(row)
}

/** Whose a link is, while it can be followed; null once it is used, late or unknown. */
export async function operatorOfLink(token: string): Promise<OperatorFace | null> {
  const [row] = await acrossClubs('operator', (tx) =>
    tx
      .select(face)
      .from(operatorLinks)
      .innerJoin(operators, eq(operators.id, operatorLinks.operatorId))
      .where(
        and(
          eq(operatorLinks.hash, hashToken(token)),
          isNull(operatorLinks.usedAt),
          gt(operatorLinks.expiresAt, sql`now()`),
        ),
      ),
  )
  return admitted(row)
}

/** The browsers in which an operator is signed in, the last seen first. */
export function operatorSessionsOf(operatorId: string): Promise<SessionLine[]> {
  const { id, createdAt, lastSeenAt, agent } = operatorSessions
  return acrossClubs('operator', (tx) =>
    tx
      .select({ id, createdAt, lastSeenAt, agent })
      .from(operatorSessions)
      .where(
        and(
          eq(operatorSessions.operatorId, operatorId),
          isNull(operatorSessions.revokedAt),
          gt(operatorSessions.expiresAt, sql`now()`),
        ),
      )
      .orderBy(desc(lastSeenAt)),
  )
}

/** Clubs by kind, accounts, the last twenty creations, letters of the house by what became of them. */
export function houseState(): Promise<HouseState> {
  return acrossClubs('operator', async (tx) => {
    const byKind = await tx
      .select({ kind: sql<ClubRef['kind']>`${clubs.kind}`, count: count() })
      .from(clubs)
      .where(ne(clubs.kind, 'template'))
      .groupBy(clubs.kind)
    const [owners] = await tx.select({ count: count() }).from(accounts)
    const { id, slug, name, createdAt } = creations
    const made = await tx
      .select({
        id,
        slug,
        name,
        createdAt,
        done: sql<boolean>`${creations.doneAt} is not null`,
        failed: sql<boolean>`${creations.failure} is not null`,
      })
      .from(creations)
      .orderBy(desc(createdAt))
      .limit(20)
    const [letters] = await tx
      .select({
        open: sql<number>`count(*) filter (where num_nonnulls(delivered_at, kept_at, failed_at) = 0)::int`,
        kept: sql<number>`count(kept_at)::int`,
        failed: sql<number>`count(failed_at)::int`,
      })
      .from(houseLetters)
    return {
      clubs: byKind,
      accounts: owners?.count ?? 0,
      creations: made,
      letters: letters ?? { open: 0, kept: 0, failed: 0 },
    }
  })
}
