import { and, eq, inArray, lte, ne, notExists, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { removeClub } from '@/db/remove-club'
import { accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { houseLetters } from '@/db/schema/house'
import { creations, signups } from '@/db/schema/signups'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import { failure } from '@/lib/failure'
import { log } from '@/lib/log'

/**
 * Closes the accounts whose week is over, each whole in one transaction: platforms, sign-ups, sessions and letters go with it; one
 * last mail says so. An account with a platform in production stays.
 */
export async function removeDueAccounts(now = new Date()): Promise<void> {
  const waiting = await acrossClubs('accounts', (tx) =>
    tx.select({ id: accounts.id }).from(accounts).where(lte(accounts.closesAt, now)),
  )
  for (const { id } of waiting) {
    await acrossClubs('accounts', (tx) => remove(tx, id, now)).catch((error) =>
      log().error({ account: id, ...failure(error) }, 'account not closed'),
    )
  }
}

async function remove(tx: Tx, id: string, now: Date): Promise<void> {
  const inProduction = tx
    .select({ one: sql`1` })
    .from(clubs)
    .where(and(eq(clubs.accountId, id), ne(clubs.kind, 'test')))
  const [account] = await tx
    .select()
    .from(accounts)
    .where(and(eq(accounts.id, id), lte(accounts.closesAt, now), notExists(inProduction)))
    .for('update', { skipLocked: true })
  if (!account) return
  const platforms = await tx.select({ id: clubs.id }).from(clubs).where(eq(clubs.accountId, id))
  for (const platform of platforms) await removeClub(tx, platform.id)
  const asked = await tx.select({ id: creations.signupId }).from(creations).where(eq(creations.accountId, id))
  await tx.delete(houseLetters).where(eq(houseLetters.accountId, id))
  await tx.delete(accounts).where(eq(accounts.id, id))
  const its = asked.flatMap((one) => one.id ?? [])
  if (its.length > 0) await tx.delete(signups).where(inArray(signups.id, its))
  await tx.delete(signups).where(eq(signups.email, account.email))
  await writeHouseMail(tx, {
    cause: `account-closed:${id}`,
    accountId: null,
    to: account.email,
    payload: {
      kind: 'account-closing',
      language: account.language,
      closesAt: now.toISOString(),
      done: 'yes',
      address: `${env().APP_URL}/${account.language}`,
    },
  })
  log().info({ account: id }, 'account closed')
}
