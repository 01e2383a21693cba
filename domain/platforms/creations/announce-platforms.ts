import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { acrossClubs, type ClubRef, clubById } from '@/db/club'
import { people } from '@/db/schema/people'
import { creations, slugClaims } from '@/db/schema/signups'
import { personIn } from '@/domain/doors/people/queries'
import { issueLink } from '@/domain/doors/sessions/issue-link'
import { FIRST_LINK_DAYS } from '@/domain/doors/sessions/rules'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import { creationProgress, findCreation } from './queries/creations'
import { FIRST_IDENTIFIER } from './rules/samples'
import type { Contact, Progress } from './schema'

/**
 * Ends a creation whose platforms are there: one mail with the link that chooses the first administrator's password, and the name's
 * reservation is over.
 */
export async function announcePlatforms(creationId: string): Promise<void> {
  const [order, progress] = await Promise.all([findCreation(creationId), creationProgress(creationId)])
  if (!order || !progress) return
  const { creation, contact } = order
  const club = await clubById(creation.clubId ?? creation.sandboxId ?? '')
  if (!club) throw new Error('a platform is not there')
  await acrossClubs('creation', async (tx) => {
    const mine = and(eq(creations.id, creationId), sql`${creations.doneAt} is null`)
    const ended = await tx
      .update(creations)
      .set({ doneAt: sql`now()` })
      .where(mine)
      .returning({ id: creations.id })
    if (ended.length === 0) return
    if (creation.signupId) await tx.delete(slugClaims).where(eq(slugClaims.signupId, creation.signupId))
    const link = await passwordLink(tx, club, contact)
    await writeHouseMail(tx, {
      cause: `platform-ready:${creationId}`,
      accountId: creation.accountId,
      to: contact.email,
      payload: { ...wordsOf(progress, contact), link },
    })
  })
}

async function passwordLink(tx: Tx, club: ClubRef, { email }: Contact): Promise<string> {
  const [admini] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.clubId, club.id), eq(people.identifier, FIRST_IDENTIFIER)))
  if (!admini) throw new Error('a platform has no first administrator')
  const admin = personIn({ ...club, actor: { kind: 'system', id: 'creation' }, tx }, admini.id)
  const token = await issueLink(admin, FIRST_LINK_DAYS * 24, email)
  return `${env().APP_URL}/${club.slug}/login/${token}`
}

function wordsOf({ name, platform, sandbox }: Progress, { language, firstName }: Contact) {
  const at = (slug: string) => `${env().APP_URL}/${slug}`
  return {
    kind: 'platform-ready' as const,
    language,
    firstName,
    name,
    identifier: FIRST_IDENTIFIER,
    address: at((platform ?? sandbox).slug),
    sandboxAddress: platform ? at(sandbox.slug) : null,
    days: FIRST_LINK_DAYS,
  }
}
