import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { letters } from '@/db/schema/letters'
import { statement } from '@/db/statement'
import { requestAtWork } from '@/lib/http/trace'
import { uuidv7 } from '@/lib/id'
import { type NewMail, type NewNotice, noticeQueue } from './schema'

type NewLetters = { mails?: readonly NewMail[]; notices?: readonly NewNotice[] }

// The jobs are those that `enqueue` adds, behind the letters that were written.
const write = statement<unknown, Record<'club' | 'letters' | 'follow', string>>(
  () => sql`
    with written as (
      insert into ${letters} (club_id, id, kind, queue, cause, booking_id, recipient, payload, due_at)
      select ${sql.placeholder('club')}::uuid, id, kind, queue, cause, booking, recipient, payload, coalesce(due, now())
      from rows from (jsonb_to_recordset(${sql.placeholder('letters')}::jsonb) as (id uuid, kind text, queue text, cause text,
        booking uuid, recipient text, payload jsonb, due timestamptz)) with ordinality
      order by ordinality
      on conflict (club_id, cause) do nothing
      returning id, queue, due_at
    )
    select envol_enqueue(
      case when queue is null then 'deliver_mail' else 'deliver_notices' end,
      case when queue is null then jsonb_build_object('letterId', id) else jsonb_build_object('queue', queue) end
        || ${sql.placeholder('follow')}::jsonb,
      nullif(due_at, now()),
      coalesce(queue, 'mail:' || id))
    from written`,
)

/**
 * Writes letters down in the caller's transaction, each with the job that delivers it: both exist, or neither. Written again
 * for the same cause, nothing happens. The notices of a booking go out in the order in which they are written.
 */
export async function writeLetters(
  { tx, id: club }: Club,
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
