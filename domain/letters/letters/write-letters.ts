import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { jobName } from '@/db/jobs'
import { letterAttempts, letters } from '@/db/schema/letters'
import { statement } from '@/db/statement'
import { requestAtWork } from '@/lib/http/trace'
import { uuidv7 } from '@/lib/id'
import { isByVisitor, LETTERS_AN_HOUR } from './rules'
import { type NewMail, type NewNotice, noticeQueue } from './schema'

type NewLetters = { mails?: readonly NewMail[]; notices?: readonly NewNotice[] }

// The jobs are those that `enqueue` adds, behind the letters that were written.
const write = statement<unknown, Record<'club' | 'letters' | 'follow', string>>(
  () => sql`
    with written as (
      insert into ${letters}
        (club_id, id, kind, queue, cause, booking_id, recipient, payload, by_visitor, due_at, failed_at)
      select ${sql.placeholder('club')}::uuid, id, kind, queue, cause, booking, recipient, payload, coalesce(visitor, false),
        coalesce(due, now()), case when visitor and ${LETTERS_AN_HOUR} <= (
          select count(*) from ${letters} sent
          where sent.club_id = ${sql.placeholder('club')}::uuid and sent.by_visitor
            and lower(sent.recipient) = lower(written.recipient) and sent.created_at > now() - interval '1 hour'
        ) then now() end
      from rows from (jsonb_to_recordset(${sql.placeholder('letters')}::jsonb) as (id uuid, kind text, queue text, cause text,
        booking uuid, recipient text, payload jsonb, due timestamptz, visitor boolean)) with ordinality written
      order by ordinality
      on conflict (club_id, cause) do nothing
      returning club_id, id, queue, due_at, failed_at
    ), held_back as (
      insert into ${letterAttempts} (club_id, letter_id, number, outcome, detail)
      select club_id, id, 1, 'failed', 'too many to this address within the hour' from written where failed_at is not null
    )
    select envol_enqueue(
      case when queue is null then ${jobName('deliver_mail')} else ${jobName('deliver_notices')} end,
      case when queue is null then jsonb_build_object('letterId', id) else jsonb_build_object('queue', queue) end
        || ${sql.placeholder('follow')}::jsonb,
      nullif(due_at, now()),
      coalesce(queue, 'mail:' || id))
    from written where failed_at is null`,
)

/**
 * Writes letters down in the caller's transaction, each with the job that delivers it: both exist, or neither. Written again
 * for the same cause, nothing happens. What visitors cause beyond some letters an hour to one address is held back. The notices of a booking go out in the order in which they are written.
 */
export async function writeLetters(
  { tx, id: club, actor }: Club,
  { mails = [], notices = [] }: NewLetters,
): Promise<void> {
  const rows = [
    ...mails.map(({ cause, bookingId, to, payload, dueAt }) => ({
      id: uuidv7(),
      kind: 'mail',
      cause,
      booking: bookingId,
      recipient: to,
      payload,
      visitor: isByVisitor(actor, payload.template),
      due: dueAt,
    })),
    ...notices.map(({ cause, bookingId, shopId, reference, notice }) => ({
      id: uuidv7(),
      kind: 'notice',
      queue: noticeQueue(bookingId),
      cause,
      booking: bookingId,
      recipient: shopId,
      payload: { reference, notice },
    })),
  ]
  if (rows.length === 0) return
  // The log follows a request to its letters.
  const follow = JSON.stringify({ requestId: requestAtWork() })
  await write(tx, { club, letters: JSON.stringify(rows), follow })
}
