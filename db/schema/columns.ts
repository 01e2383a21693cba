import { customType, smallint, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/i18n/locale'
import { uuidv7 } from '@/lib/id'

/** First column of every tenant table, of its primary key, and of each of its unique and foreign keys. */
export const clubId = () => uuid('club_id').notNull()

export const id = () => uuid('id').notNull().$defaultFn(uuidv7)

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Minutes past local midnight (0-1440), or any small count of minutes. */
export const minutes = (name: string) => smallint(name)

/** `[)` ranges of instants, as PostgreSQL writes them. */
export const tstzrange = customType<{ data: string; driverData: string }>({ dataType: () => 'tstzrange' })

/** A club's text in each language; a missing one falls back to the other. */
export type Localized = Partial<Record<Locale, string>>
