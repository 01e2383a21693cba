import { and, asc, eq, lte } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { removeClub } from '@/db/remove-club'
import { accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import { failure } from '@/lib/failure'
import { log } from '@/lib/log'

/** Removes the test platforms whose week is over, each whole in one transaction, and mails their owners. */
export async function removeDuePlatforms(now = new Date()): Promise<void> {
  const due = and(eq(clubs.kind, 'test'), lte(clubs.deletesAt, now))
  const waiting = await acrossClubs('platforms', (tx) =>
    tx.select({ id: clubs.id }).from(clubs).where(due).orderBy(asc(clubs.deletesAt)),
  )
  for (const { id } of waiting) {
    // One that somebody is at work in at this moment does not hold up the others; it goes at the next turn.
    await acrossClubs('platforms', (tx) => remove(tx, id, now)).catch((error) =>
      log().error({ club: id, ...failure(error) }, 'platform not removed'),
    )
  }
}

async function remove(tx: Tx, id: string, now: Date): Promise<void> {
  const [due] = await tx
    .select({ club: clubs, owner: accounts })
    .from(clubs)
    .innerJoin(accounts, eq(accounts.id, clubs.accountId))
    .where(and(eq(clubs.id, id), eq(clubs.kind, 'test'), lte(clubs.deletesAt, now)))
    .for('update', { of: clubs, skipLocked: true })
  if (!due) return
  const { club, owner } = due
  await removeClub(tx, club.id)
  await writeHouseMail(tx, {
    cause: `platform-deleted:${club.id}`,
    accountId: owner.id,
    to: owner.email,
    payload: {
      kind: 'platform-deletion',
      language: owner.language,
      name: club.name,
      slug: club.slug,
      zone: club.timeZone,
      deletesAt: now.toISOString(),
      done: 'yes',
      address: `${env().APP_URL}/account/platforms`,
    },
  })
  log().info({ club: club.id }, 'platform removed')
}
