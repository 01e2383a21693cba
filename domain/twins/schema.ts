import type { SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { clubs } from '@/db/schema/clubs'
import type { Aerodrome } from '@/domain/aerodromes/rules'
import type { Locale } from '@/lib/i18n/locale'

type ClubRow = typeof clubs.$inferSelect

/** The line of a new club in the directory. */
export type NewClub = Pick<
  ClubRow,
  'id' | 'slug' | 'name' | 'accountId' | 'mainActivity' | 'language' | 'timeZone' | 'sandboxOf'
>

/** A club about to be copied. `weeks`: by how many its dates move so that its life surrounds today. */
export type Template = Pick<ClubRow, 'id' | 'kind' | 'timeZone'> & { weeks: number }

/** Who asked for the new club and becomes its first administrator. */
export type Contact = {
  firstName: string
  lastName: string
  email: string
  /** E.164. */
  phone: string | null
  language: Locale
}

/** One club from another. `base`: where it flies from when the template's sun is not its own. */
export type Copy = {
  template: Template
  club: NewClub
  contact: Contact
  /** ISO 3166-1 alpha-2. */
  country: string
  base: Aerodrome | null
}

/** A table that is copied: all rows but those that `only` leaves out, all columns as they are but those that `differ`. */
export type CopiedTable = {
  table: PgTable
  differ: (copy: Copy) => Readonly<Record<string, SQL | undefined>>
  only: (copy: Copy) => SQL
}
