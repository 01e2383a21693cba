import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { validities } from '@/db/schema/people'

/** The last local day on which every blocking paper of a subject is good, or null. */
export function lastValidDay(club: SQLWrapper, subject: SQLWrapper): SQL {
  return sql`(select min(${validities.expiresOn}) from ${validities}
    where ${validities.clubId} = ${club} and ${validities.subjectId} = ${subject} and ${validities.blocking})`
}
