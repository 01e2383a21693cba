import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { houseLetters } from '@/db/schema/house'
import { isUuid } from '@/lib/id'

const written = and(isNull(houseLetters.deliveredAt), isNotNull(houseLetters.html))
const writtenAt = sql<Date>`coalesce(${houseLetters.keptAt}, ${houseLetters.createdAt})`.mapWith(
  houseLetters.createdAt,
)

const columns = {
  id: houseLetters.id,
  to: houseLetters.recipient,
  subject: sql<string>`${houseLetters.subject}`,
  html: sql<string>`${houseLetters.html}`,
  text: sql<string>`coalesce(${houseLetters.text}, '')`,
  sentAt: writtenAt,
}

/** A mail of the house that was written and not handed to a transport. */
export type HouseLetter = {
  id: string
  to: string
  subject: string
  html: string
  text: string
  sentAt: Date
}

/** Those of one recipient, or all: newest first, the last `most`. */
export function keptHouseLetters(to: string | null, most: number): Promise<HouseLetter[]> {
  const addressee =
    to === null ? undefined : eq(sql`lower(${houseLetters.recipient})`, to.trim().toLowerCase())
  return acrossClubs('mailbox', (tx) =>
    tx.select(columns).from(houseLetters).where(and(written, addressee)).orderBy(desc(writtenAt)).limit(most),
  )
}

export async function keptHouseLetter(id: string): Promise<HouseLetter | null> {
  if (!isUuid(id)) return null
  const [row] = await acrossClubs('mailbox', (tx) =>
    tx
      .select(columns)
      .from(houseLetters)
      .where(and(written, eq(houseLetters.id, id))),
  )
  return row ?? null
}
