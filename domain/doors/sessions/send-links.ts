import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Locale } from '@/lib/i18n/locale'
import { issueLink } from './issue-link'
import { ofRealm } from './queries'
import { LINK_HOURS, LINKS_AN_HOUR } from './rules'
import type { OpenOwner, Owner, Realm } from './schema'

/**
 * Mails a link to each of those whom an identifier may mean. Who has no address, or was sent too many of late, gets none. Says nothing
 * of it.
 */
export async function sendLinks<Face extends Owner>(
  realm: Realm<Face>,
  identifier: string,
  language: Locale,
): Promise<void> {
  await realm.seek(async (tx) => {
    const found = await realm.named(tx, identifier)
    if (found.length === 0) return
    const { owners } = realm
    const ids = found.map(({ id }) => id)
    // Many asked for at a time are counted one after the other.
    await tx
      .select({ id: owners.id })
      .from(owners)
      .where(and(ofRealm(realm, owners), inArray(owners.id, ids)))
      .orderBy(asc(owners.id))
      .for('no key update')
    for (const owner of found) {
      const open = { realm, id: owner.id, tx }
      if (!owner.email || (await tooMany(open))) continue
      await realm.mail(tx, owner, await issueLink(open, LINK_HOURS, owner.email), language)
    }
  })
}

async function tooMany({ realm, id, tx }: OpenOwner): Promise<boolean> {
  const { links } = realm
  const [recent] = await tx
    .select({ count: count() })
    .from(links)
    .where(
      and(ofRealm(realm, links), eq(links.ownerId, id), sql`${links.createdAt} > now() - interval '1 hour'`),
    )
  return recent !== undefined && recent.count >= LINKS_AN_HOUR
}
