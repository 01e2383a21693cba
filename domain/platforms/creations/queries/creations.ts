import { type Column, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { acrossClubs } from '@/db/club'
import { accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { creations } from '@/db/schema/signups'
import { isUuid } from '@/lib/id'
import type { Contact, CreationFailure, Progress } from '../schema'

export type Creation = typeof creations.$inferSelect

/** A creation with who asked for it; null when it (or its account) is gone. */
export async function findCreation(id: string): Promise<{ creation: Creation; contact: Contact } | null> {
  const { firstName, lastName, email, phone, language } = accounts
  const [row] = await acrossClubs('creation', (tx) =>
    tx
      .select({ creation: creations, contact: { firstName, lastName, email, phone, language } })
      .from(creations)
      .innerJoin(accounts, eq(accounts.id, creations.accountId))
      .where(eq(creations.id, id)),
  )
  return row ?? null
}

const sandboxes = alias(clubs, 'sandboxes')

const isBookable = (clubId: Column) =>
  sql<boolean>`coalesce((select enabled from external_settings where club_id = ${clubId}), false)`

/** How far a creation has come; null when there is none of this id. */
export async function creationProgress(id: string): Promise<Progress | null> {
  if (!isUuid(id)) return null
  const [row] = await acrossClubs('creation', (tx) =>
    tx
      .select({
        creation: creations,
        slug: clubs.slug,
        bookable: isBookable(clubs.id),
        sandboxSlug: sandboxes.slug,
        sandboxBookable: isBookable(sandboxes.id),
      })
      .from(creations)
      .leftJoin(clubs, eq(clubs.id, creations.clubId))
      .leftJoin(sandboxes, eq(sandboxes.id, creations.sandboxId))
      .where(eq(creations.id, id)),
  )
  if (!row) return null
  const { creation, slug, bookable, sandboxSlug, sandboxBookable } = row
  const extra = creation.sandboxOf !== null
  const coming = extra ? creation.slug : `${creation.slug}-test`
  return {
    name: creation.name,
    platform: extra ? null : { slug: slug ?? creation.slug, ready: slug !== null, bookable },
    sandbox: { slug: sandboxSlug ?? coming, ready: sandboxSlug !== null, bookable: sandboxBookable },
    done: creation.doneAt !== null,
    failure: failureOf(creation),
  }
}

// Written by `createPlatforms` alone.
const failureOf = ({ failure }: Creation) => failure as CreationFailure | null
