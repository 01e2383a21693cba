import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { letterAttempts, letters } from '@/db/schema/letters'
import { shops } from '@/db/schema/shops'
import { letterState } from '../rules/letters'
import type { LetterLine } from '../schema'

/**
 * What was written about a booking: mails and the shop's notices with each attempt to send them, the latest first. Without
 * `references` the notices do not say which coupon they are about.
 */
export async function lettersAbout(
  club: Club,
  bookingId: string,
  { references }: { references: boolean },
): Promise<LetterLine[]> {
  const rows = await club.tx
    .select({
      id: letters.id,
      kind: letters.kind,
      what: sql<string>`coalesce(${letters.payload} ->> 'template', ${letters.payload} -> 'notice' ->> 'event', '')`,
      to: sql<string>`coalesce(${shops.name}, ${letters.recipient})`,
      subject: letters.subject,
      reference: sql<
        string | null
      >`case when ${letters.kind} = 'notice' then ${letters.payload} ->> 'reference' end`,
      createdAt: letters.createdAt,
      dueAt: letters.dueAt,
      tries: letters.attempts,
      deliveredAt: letters.deliveredAt,
      keptAt: letters.keptAt,
      failedAt: letters.failedAt,
      readable: sql<boolean>`${letters.kind} = 'mail' and ${letters.html} is not null`,
    })
    .from(letters)
    .leftJoin(
      shops,
      and(
        eq(shops.clubId, letters.clubId),
        eq(letters.kind, 'notice'),
        sql`${shops.id}::text = ${letters.recipient}`,
      ),
    )
    .where(and(eq(letters.clubId, club.id), eq(letters.bookingId, bookingId)))
    .orderBy(desc(letters.position))
  const attempts = await attemptsOf(
    club,
    rows.map(({ id }) => id),
  )
  return rows.map(({ tries, deliveredAt, keptAt, failedAt, ...line }) => ({
    ...line,
    reference: references ? line.reference : null,
    state: letterState({ deliveredAt, keptAt, failedAt, attempts: tries }),
    attempts: attempts.filter(({ letterId }) => letterId === line.id).map(({ letterId: _, ...one }) => one),
  }))
}

async function attemptsOf(club: Club, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { letterId, at, outcome, status, detail } = letterAttempts
  return club.tx
    .select({ letterId, at, outcome, status, detail })
    .from(letterAttempts)
    .where(and(eq(letterAttempts.clubId, club.id), inArray(letterId, [...ids])))
    .orderBy(asc(letterAttempts.number))
}

/** A mail about a booking as it was written; null when there is none, or it was not rendered. */
export async function writtenMail(club: Club, bookingId: string, letterId: string) {
  const [row] = await club.tx
    .select({
      to: letters.recipient,
      subject: sql<string>`coalesce(${letters.subject}, '')`,
      html: sql<string>`${letters.html}`,
      text: sql<string>`coalesce(${letters.text}, '')`,
      at: sql<Date>`coalesce(${letters.deliveredAt}, ${letters.keptAt}, ${letters.createdAt})`.mapWith(
        letters.createdAt,
      ),
    })
    .from(letters)
    .where(
      and(
        eq(letters.clubId, club.id),
        eq(letters.id, letterId),
        eq(letters.bookingId, bookingId),
        eq(letters.kind, 'mail'),
        isNotNull(letters.html),
      ),
    )
  return row ?? null
}
