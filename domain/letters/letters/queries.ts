import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { acrossClubs, type Club } from '@/db/club'
import { accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { letters } from '@/db/schema/letters'
import { people, profiles } from '@/db/schema/people'
import { shops } from '@/db/schema/shops'
import { composeMail } from '@/emails/compose'
import { isUuid } from '@/lib/id'
import { type MailboxLetter, mailPayload } from './schema'

/** The name of a connection, whether or not it is switched on; empty when it is gone. */
export async function shopName(club: Club, shopId: string): Promise<string> {
  const [shop] = await club.tx
    .select({ name: shops.name })
    .from(shops)
    .where(and(eq(shops.clubId, club.id), eq(shops.id, shopId)))
  return shop?.name ?? ''
}

/**
 * Whether an address is one that a sandbox may write to (rule 4): that of the account whose platform it is, or one that somebody
 * with rights at the club has shown to be theirs. Case does not matter.
 */
export async function isConfirmed(clubId: string, address: string): Promise<boolean> {
  const to = address.trim().toLowerCase()
  return acrossClubs('letters', async (tx) => {
    const [owner] = await tx
      .select({ id: accounts.id })
      .from(clubs)
      .innerJoin(accounts, eq(accounts.id, clubs.accountId))
      .where(and(eq(clubs.id, clubId), eq(accounts.email, to)))
    if (owner) return true
    const [staff] = await tx
      .select({ id: people.id })
      .from(people)
      .innerJoin(profiles, and(eq(profiles.clubId, people.clubId), eq(profiles.id, people.profileId)))
      .where(
        and(
          eq(people.clubId, clubId),
          eq(sql`lower(${people.email})`, to),
          isNotNull(people.emailConfirmedAt),
          isNull(people.anonymisedAt),
          sql`cardinality(${profiles.rights}) > 0`,
        ),
      )
      .limit(1)
    return staff !== undefined
  })
}

const written = and(eq(letters.kind, 'mail'), isNull(letters.deliveredAt), isNotNull(letters.subject))
const writtenAt = sql<Date>`coalesce(${letters.keptAt}, ${letters.createdAt})`.mapWith(letters.createdAt)

const columns = {
  id: letters.id,
  to: letters.recipient,
  subject: sql<string>`${letters.subject}`,
  html: sql<string>`coalesce(${letters.html}, '')`,
  text: sql<string>`coalesce(${letters.text}, '')`,
  payload: letters.payload,
  sentAt: writtenAt,
  club: clubs.name,
  zone: clubs.timeZone,
}

type Row = Omit<MailboxLetter, 'attachments'> & { payload: Record<string, unknown> }

function shown({ payload, ...letter }: Row): MailboxLetter {
  const attachments = composeMail(mailPayload(payload)).attachments
  return {
    ...letter,
    attachments: attachments.map(({ filename, contentType }) => ({ filename, contentType })),
  }
}

/** Mails of every club that were written and not handed to a transport: newest first, the last `most`. */
export async function clubMailbox(to: string | null, most: number): Promise<MailboxLetter[]> {
  const addressee = to === null ? undefined : eq(sql`lower(${letters.recipient})`, to.trim().toLowerCase())
  const rows = await acrossClubs('mailbox', (tx) =>
    tx
      .select(columns)
      .from(letters)
      .innerJoin(clubs, eq(clubs.id, letters.clubId))
      .where(and(written, addressee))
      .orderBy(desc(writtenAt), desc(letters.position))
      .limit(most),
  )
  return rows.map(shown)
}

async function mailboxRow(id: string): Promise<Row | null> {
  if (!isUuid(id)) return null
  const [row] = await acrossClubs('mailbox', (tx) =>
    tx
      .select(columns)
      .from(letters)
      .innerJoin(clubs, eq(clubs.id, letters.clubId))
      .where(and(written, eq(letters.id, id))),
  )
  return row ?? null
}

export async function clubMailboxLetter(id: string): Promise<MailboxLetter | null> {
  const row = await mailboxRow(id)
  return row && shown(row)
}

/** One attachment of a mail, made again from what the mail was written from; null when there is none of that name. */
export async function mailboxFile(
  id: string,
  filename: string,
): Promise<{ contentType: string; content: Buffer } | null> {
  const row = await mailboxRow(id)
  const found =
    row && composeMail(mailPayload(row.payload)).attachments.find((file) => file.filename === filename)
  return found ? { contentType: found.contentType, content: await found.make() } : null
}
