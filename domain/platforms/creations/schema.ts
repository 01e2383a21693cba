import type { SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { clubs, MainActivity } from '@/db/schema/clubs'
import type { Locale } from '@/lib/i18n/locale'
import type { Aerodrome } from '../aerodromes/rules'

/** What job `create_platforms` works on. */
export const creationJob = z.object({ creationId: z.uuid() })

/** Platforms to be made for an account. `sandboxOf`: one more sandbox of that platform alone, under `slug`. */
export type NewCreation = {
  signupId: string | null
  accountId: string
  slug: string
  name: string
  mainActivity: MainActivity
  country: string
  language: Locale
  timeZone: string
  sandboxOf?: string | null
}

/** Why a creation cannot go on. */
export type CreationFailure = 'slug_taken' | 'no_template'

/** How far a creation has come; the page that shows it says no more. */
export type Progress = {
  name: string
  /** Null: one more sandbox is made, and nothing else. */
  platform: Step | null
  sandbox: Step
  done: boolean
  failure: CreationFailure | null
}

/** `bookable`: with coupons, on its public page. */
type Step = { slug: string; ready: boolean; bookable: boolean }

/** The progress in a word. */
export function stageOf({ platform, sandbox, done, failure }: Progress) {
  if (failure) return failure
  if (done) return 'done'
  if (sandbox.ready) return 'mail'
  return platform?.ready ? 'sandbox' : 'platform'
}

type ClubRow = typeof clubs.$inferSelect

/** The line of a new club in the directory. */
type NewClub = Pick<
  ClubRow,
  'id' | 'slug' | 'kind' | 'name' | 'accountId' | 'mainActivity' | 'language' | 'timeZone' | 'sandboxOf'
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
