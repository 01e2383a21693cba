import { count, desc, eq, ne, sql } from 'drizzle-orm'
import { acrossClubs, type ClubRef } from '@/db/club'
import { accounts, operatorLinks, operatorSessions, operators } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { houseLetters } from '@/db/schema/house'
import { creations } from '@/db/schema/signups'
import { env } from '@/lib/env'
import { OPERATOR_HOURS } from '../sessions/rules'
import type { Realm } from '../sessions/schema'
import { mailLink } from './mail-link'
import { isOperator } from './rules'
import type { HouseState, OperatorFace, SignedInOperator } from './schema'

/** Who signs in to the operator's desk: whom OPERATOR_EMAIL names today, and nobody whom it named before. */
export const operatorRealm: Realm<OperatorFace, Omit<SignedInOperator, 'sessionId'>> = {
  name: 'operator',
  owners: operators,
  sessions: operatorSessions,
  links: operatorLinks,
  scope: {},
  lasts: { hours: OPERATOR_HOURS, prolonged: false },
  open: (id, work) => operatorRealm.seek((tx) => work({ realm: operatorRealm, id, tx })),
  seek: (work) => acrossClubs('operator', work),
  named: (tx, identifier) => operatorRealm.found(tx, eq(operators.email, identifier.trim().toLowerCase())),
  found: async (tx, condition) => {
    const { id, email, passwordHash } = operators
    const rows = await tx.select({ id, email, passwordHash }).from(operators).where(condition)
    return rows.filter((row) => isOperator(row.email, env().OPERATOR_EMAIL))
  },
  holder: async (tx, operatorId) => {
    const [owner] = await operatorRealm.found(tx, eq(operators.id, operatorId))
    return owner ? { operatorId, email: owner.email, hasPassword: owner.passwordHash !== null } : null
  },
  mail: mailLink,
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
