import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Account } from '@/db/account'
import type { ClubRef } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { creations } from '@/db/schema/signups'
import type { Platform, UnderWay } from '../schema'

const parents = alias(clubs, 'parents')

const columns = {
  id: clubs.id,
  slug: clubs.slug,
  name: clubs.name,
  // No account owns a template.
  kind: sql<ClubRef['kind']>`${clubs.kind}`,
  timeZone: clubs.timeZone,
  createdAt: clubs.createdAt,
  sandboxOf: parents.slug,
  deletesAt: clubs.deletesAt,
  liveAt: clubs.liveAt,
}

const select = (account: Account) =>
  account.tx.select(columns).from(clubs).leftJoin(parents, eq(parents.id, clubs.sandboxOf))

/** The account's platforms, each followed by its sandboxes. */
export async function platformsOf(account: Account): Promise<Platform[]> {
  const all = await select(account)
    .where(eq(clubs.accountId, account.id))
    .orderBy(asc(clubs.createdAt), asc(clubs.slug))
  const own = all.filter(({ sandboxOf }) => sandboxOf === null)
  return own.flatMap((platform) => [
    platform,
    ...all.filter(({ sandboxOf }) => sandboxOf === platform.slug).sort(byNumber),
  ])
}

const byNumber = (a: Platform, b: Platform) => a.slug.length - b.slug.length || a.slug.localeCompare(b.slug)

/** One of the account's platforms by its address, or null. */
export async function platformAt(account: Account, slug: string): Promise<Platform | null> {
  const [row] = await select(account).where(and(eq(clubs.accountId, account.id), eq(clubs.slug, slug)))
  return row ?? null
}

/** What is being made for the account, the oldest first. */
export function underWay(account: Account): Promise<UnderWay[]> {
  const { id, slug, name, failure } = creations
  return account.tx
    .select({ id, slug, name, failure })
    .from(creations)
    .where(and(eq(creations.accountId, account.id), isNull(creations.doneAt)))
    .orderBy(asc(creations.createdAt))
}
