import { and, isNull, sql } from 'drizzle-orm'
import { letters } from '@/db/schema/letters'
import { leaseSeconds } from '../rules'

/** Neither delivered, nor kept, nor failed. */
export const open = and(isNull(letters.deliveredAt), isNull(letters.keptAt), isNull(letters.failedAt))

/** Until when a claim made or prolonged now lasts. */
export const leaseEnd = sql<Date>`date_trunc('milliseconds', now()) + ${leaseSeconds} * interval '1 second'`
