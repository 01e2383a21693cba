import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { addJob } from '@/db/jobs'
import { houseLetters } from '@/db/schema/house'
import { composeHouseMail } from '@/emails/house/compose'
import { renderMail } from '@/emails/render'
import { env } from '@/lib/env'
import { failure } from '@/lib/failure'
import { log } from '@/lib/log'
import { countLetter } from '../letters/count'
import { nextMailWait } from '../post/rules'
import type { Posted } from '../post/schema'
import { send } from '../post/send'
import { houseMail } from './schema'

type Letter = typeof houseLetters.$inferSelect
type Written = { subject: string; html: string; text: string }

const open = and(isNull(houseLetters.deliveredAt), isNull(houseLetters.keptAt), isNull(houseLetters.failedAt))

/** For how long a claimed letter is its worker's; the transports give up well before. */
const LEASE = sql`now() + interval '40 seconds'`

/**
 * One attempt at one mail of the house, if it is due: renders it, hands it over, or keeps it where there is no transport. One that the
 * service does not take is due again later; nothing is thrown for it.
 */
export async function deliverHouseMail(letterId: string): Promise<void> {
  const letter = await claim(letterId)
  if (!letter) return
  try {
    const written = await renderMail(composeHouseMail(houseMail(letter.payload)))
    if (env().transport === 'none' || /\.invalid$/i.test(letter.recipient)) {
      return await settle(letter, { ...written, keptAt: sql`now()` }, 'kept')
    }
    const posted = await send({
      id: letter.id,
      fromName: null,
      to: letter.recipient,
      replyTo: null,
      attachments: [],
      ...written,
    })
    await conclude(letter, written, posted)
  } catch (error) {
    log().error({ letter: letter.id, ...failure(error) }, 'house mail not made')
    await conclude(letter, null, { outcome: 'retry', status: null, detail: 'not made' })
  }
}

async function claim(letterId: string): Promise<Letter | null> {
  const [letter] = await acrossClubs('worker', (tx) =>
    tx
      .update(houseLetters)
      .set({ attempts: sql`${houseLetters.attempts} + 1`, dueAt: LEASE })
      .where(and(eq(houseLetters.id, letterId), open, lte(houseLetters.dueAt, sql`now()`)))
      .returning(),
  )
  return letter ?? null
}

function conclude(letter: Letter, written: Written | null, posted: Posted): Promise<void> {
  // What carried a secret is not kept once it has left.
  const blank = 'link' in letter.payload && {
    payload: sql`${houseLetters.payload} - 'link'`,
    html: null,
    text: null,
  }
  if (posted.outcome === 'delivered') {
    return settle(letter, { ...written, ...blank, deliveredAt: sql`now()` }, 'delivered')
  }
  const wait = nextMailWait(letter.attempts, posted.retryAfterMs, Math.random())
  if (posted.outcome === 'failed' || wait === null) {
    return settle(letter, { ...written, failedAt: sql`now()` }, 'failed')
  }
  return settle(letter, { dueAt: sql`now() + ${wait} * interval '1 millisecond'` }, 'retry', wait)
}

type End = { [column in keyof Letter]?: Letter[column] | SQL }

async function settle(
  letter: Letter,
  end: End,
  outcome: 'delivered' | 'kept' | 'failed' | 'retry',
  wait?: number,
): Promise<void> {
  await acrossClubs('worker', async (tx) => {
    await tx
      .update(houseLetters)
      .set(end)
      .where(and(eq(houseLetters.id, letter.id), open))
    if (wait === undefined) return
    const at = new Date(Date.now() + wait)
    await addJob(tx, 'deliver_house_mail', {
      payload: { letterId: letter.id },
      key: `house:${letter.id}`,
      at,
    })
  })
  countLetter('mail', outcome)
  log()[outcome === 'failed' ? 'error' : 'info']({ letter: letter.id, outcome }, 'house letter')
}
