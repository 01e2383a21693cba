import { and, count, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubLinks } from '@/db/schema/sessions'
import { loadSettings } from '@/domain/club/clubs/queries'
import { clubFacts } from '@/domain/club/clubs/rules'
import { writeMail } from '@/domain/letters/letters/write-mail'
import { env } from '@/lib/env'
import { hashToken } from '@/lib/token'
import { LINK_HOURS, LINKS_AN_HOUR } from '../sessions/rules'
import { issueLink } from './issue-link'
import { peopleNamed } from './queries'
import type { PersonFace } from './schema'

/**
 * Mails a link to each of the people whom an identifier or an email may mean, each letter naming whom it is for. Who has no
 * address, or was sent too many of late, gets none. Says nothing of it.
 */
export async function sendLinks(club: Club, identifier: string): Promise<void> {
  const found = await peopleNamed(club, identifier)
  if (found.length === 0) return
  // Many asked for at a time are counted one after the other.
  await club.tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`links:${club.id}`}))`)
  const settings = await loadSettings(club)
  for (const person of found) {
    if (!person.email || (await tooMany(club, person.id))) continue
    const token = await issueLink(club, person.id, person.email, LINK_HOURS / 24)
    await writeMail(club, {
      cause: `sign-in-link:${hashToken(token)}`,
      bookingId: null,
      to: person.email,
      payload: {
        template: 'sign-in-link',
        locale: person.language,
        club: clubFacts(club, settings, person.language),
        name: nameOf(person),
        identifier: person.identifier,
        link: `${env().APP_URL}/${club.slug}/login/${token}`,
      },
    })
  }
}

const nameOf = ({ firstName, lastName }: PersonFace) => `${firstName} ${lastName}`

async function tooMany(club: Club, personId: string): Promise<boolean> {
  const [recent] = await club.tx
    .select({ count: count() })
    .from(clubLinks)
    .where(
      and(
        eq(clubLinks.clubId, club.id),
        eq(clubLinks.personId, personId),
        sql`${clubLinks.createdAt} > now() - interval '1 hour'`,
      ),
    )
  return recent !== undefined && recent.count >= LINKS_AN_HOUR
}
