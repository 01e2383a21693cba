import { sql } from 'drizzle-orm'
import { actorName, type Club } from '@/db/club'
import { journal } from '@/db/schema/journal'
import { statement } from '@/db/statement'
import { uuidv7 } from '@/lib/id'
import type { JournalEvent } from './schema'

type Line = {
  event: JournalEvent
  subjectId?: string
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

const write = statement<
  unknown,
  Record<'club' | 'id' | 'actor' | 'event', string> & Record<'subject' | 'before' | 'after', string | null>
>(
  () => sql`
    insert into ${journal} (club_id, id, actor, event, subject_id, before, after)
    values (${sql.placeholder('club')}, ${sql.placeholder('id')}, ${sql.placeholder('actor')}, ${sql.placeholder('event')},
            ${sql.placeholder('subject')}, ${sql.placeholder('before')}::jsonb, ${sql.placeholder('after')}::jsonb)`,
)

/** Writes one line of the journal in the verb's own transaction. Never a weight, an age or a secret. */
export async function record(
  club: Pick<Club, 'tx' | 'actor'> & { id: string },
  { event, subjectId, before, after }: Line,
): Promise<void> {
  await write(club.tx, {
    club: club.id,
    id: uuidv7(),
    actor: actorName(club.actor),
    event,
    subject: subjectId ?? null,
    before: before ? JSON.stringify(before) : null,
    after: after ? JSON.stringify(after) : null,
  })
}
