import { and, eq } from 'drizzle-orm'
import type { AccountId } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/refusal'
import { WEEK_MS } from './rules'

/**
 * Asks for one of the account's test platforms to be deleted in a week, and mails so. `typed`: its address, typed again. Asked
 * twice, the first instant stands. Refuses `not_found`, `production_stays`, `name_differs`.
 */
export async function askToDelete(
  accountId: AccountId,
  slug: string,
  typed: string,
  now = new Date(),
): Promise<Date> {
  // Across clubs, as the letter is the house's own; the account is in every condition.
  return acrossClubs('platforms', async (tx) => {
    const [found] = await tx
      .select({ club: clubs, owner: accounts })
      .from(clubs)
      .innerJoin(accounts, eq(accounts.id, clubs.accountId))
      .where(and(eq(clubs.accountId, accountId), eq(clubs.slug, slug)))
      .for('no key update', { of: clubs })
    if (!found) throw new Refusal('not_found')
    const { club, owner } = found
    if (club.kind !== 'test') throw new Refusal('production_stays')
    if (typed.trim().toLowerCase() !== slug) throw new Refusal('name_differs')
    if (club.deletesAt) return club.deletesAt
    const deletesAt = new Date(now.getTime() + WEEK_MS)
    await tx.update(clubs).set({ deletesAt }).where(eq(clubs.id, club.id))
    await writeHouseMail(tx, {
      cause: `platform-deletion:${club.id}:${deletesAt.getTime()}`,
      accountId,
      to: owner.email,
      payload: {
        kind: 'platform-deletion',
        language: owner.language,
        name: club.name,
        slug,
        zone: club.timeZone,
        deletesAt: deletesAt.toISOString(),
        done: 'no',
        address: `${env().APP_URL}/account/platforms`,
      },
    })
    return deletesAt
  })
}
