import { eq, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { acrossClubs, type Club, findClub, inClub } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { creations } from '@/db/schema/signups'
import { seedTemplates } from '@/db/seed/demonstration'
import { templateSlugs } from '@/db/seed/templates'
import { anAccount } from '@/db/testing/account'
import { unique } from '@/db/testing/club'
import { plantAt } from '@/db/testing/demonstration'
import { orderCreation } from '@/domain/platforms/creations/order'
import type { NewCreation } from '@/domain/platforms/creations/schema'

const DAY = 86_400_000

/** Empties this worker's database and plants the demonstration and the templates as so many weeks and a day ago. */
export async function plantTemplates(weeksAgo = 0): Promise<void> {
  const then = new Date(Date.now() - (weeksAgo * 7 + 1) * DAY)
  await plantAt(then)
  await seedTemplates(then)
}

/** The planted template that clubs are copied from. */
export async function plantedTemplate(): Promise<string> {
  const [club] = await acrossClubs('tests', (tx) =>
    tx.select({ id: clubs.id }).from(clubs).where(eq(clubs.slug, templateSlugs.club)),
  )
  if (!club) throw new Error('no template is planted')
  return club.id
}

/** A creation as a sign-up from Toulouse orders it, of an account and an address of its own. */
export async function aCreation(given: Partial<NewCreation> = {}) {
  const account = await anAccount({ phone: '+33612345678', firstName: 'Ada', lastName: 'Lovelace' })
  const order: NewCreation = {
    signupId: null,
    accountId: account.id,
    slug: unique('n'),
    name: 'Aéroclub des Nuages',
    mainActivity: 'aeroclub',
    country: 'FR',
    language: 'fr',
    timeZone: 'Europe/Paris',
    ...given,
  }
  const id = await acrossClubs('tests', (tx) => orderCreation(tx, order))
  return { id, account, ...order }
}

/** The line of a creation as it stands. */
export async function creationOf(id: string) {
  const [row] = await acrossClubs('tests', (tx) => tx.select().from(creations).where(eq(creations.id, id)))
  if (!row) throw new Error('the creation is not there')
  return row
}

export type Json = Record<string, unknown>

/** A club's rows of a table, as JSON by the columns' names. */
export async function rowsOf(table: PgTable, clubId: string): Promise<Json[]> {
  const rows = await acrossClubs('tests', (tx) =>
    tx.execute<{ row: Json }>(sql`select to_jsonb(t) as row from ${table} t where club_id = ${clubId}`),
  )
  return rows.map(({ row }) => row)
}

/** Opens a club by its address, as the system. */
export async function inClubAt<T>(slug: string, work: (club: Club) => Promise<T>): Promise<T> {
  const ref = await findClub(slug)
  if (!ref) throw new Error(`the club ${slug} is not there`)
  return inClub(ref, { kind: 'system', id: 'test' }, work)
}
