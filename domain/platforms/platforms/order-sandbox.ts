import { and, eq, isNull } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { creations } from '@/db/schema/signups'
import { Refusal } from '@/lib/refusal'
import { orderCreation } from '../creations/order'
import { nextSandbox, rootOf } from './rules'

/**
 * Orders one more test platform beside one of the account's, under the next free number; returns the creation's id. Orders of
 * the same moment stand in line at the platform's own row. Refuses `not_found`, `too_many_platforms`.
 */
export async function orderSandbox(account: Account, slug: string): Promise<string> {
  const { id: accountId, tx } = account
  const [beside] = await tx
    .select()
    .from(clubs)
    .where(and(eq(clubs.accountId, accountId), eq(clubs.slug, slug)))
    .for('no key update')
  const [owner] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('no key update')
  if (!beside || !owner) throw new Refusal('not_found')
  const address = nextSandbox(rootOf(slug), await takenBy(account))
  if (address === null) throw new Refusal('too_many_platforms')
  const { name, mainActivity, language, timeZone } = beside
  return orderCreation(tx, {
    signupId: null,
    accountId,
    slug: address,
    name,
    mainActivity,
    country: owner.country,
    language,
    timeZone,
    sandboxOf: beside.sandboxOf ?? beside.id,
  })
}

/** Addresses that the account's platforms have or are about to have. Only its owner may have those that are made of a name. */
async function takenBy({ id, tx }: Account): Promise<string[]> {
  const standing = await tx.select({ slug: clubs.slug }).from(clubs).where(eq(clubs.accountId, id))
  const coming = await tx
    .select({ slug: creations.slug })
    .from(creations)
    .where(and(eq(creations.accountId, id), isNull(creations.doneAt), isNull(creations.failure)))
  return [...standing, ...coming].map((one) => one.slug)
}
