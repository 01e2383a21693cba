import { eq } from 'drizzle-orm'
import { type Club, type ClubRef, clubById, inClub } from '@/db/club'
import { clubSettings } from '@/db/schema/clubs'
import { composeMail } from '@/emails/compose'
import { renderMail } from '@/emails/render'
import { env } from '@/lib/env'
import { failure } from '@/lib/failure'
import { log } from '@/lib/log'
import { nextMailWait } from '../post/rules'
import type { Posted } from '../post/schema'
import { send } from '../post/send'
import { claim } from './claim'
import { keepClaim, type Renew } from './keep-claim'
import { isConfirmed } from './queries'
import { handover } from './rules'
import type { Letter } from './schema'
import { mailPayload } from './schema'
import { type Ended, settle, type Written } from './settle'

const worker = { kind: 'system', id: 'letters' } as const

type Attempt = { ended: Ended; written?: Written }

/**
 * One attempt at one mail, if it is due: renders it, hands it over or keeps it as the club's kind says, stores what came of
 * it. A mail that the service does not take is due again later; nothing is thrown for it.
 */
export async function deliverMail(clubId: string, letterId: string): Promise<void> {
  const ref = await clubById(clubId)
  if (!ref) return
  const claimed = await inClub(ref, worker, async (club) => {
    const letter = await claim(club, { letterId })
    return letter && { letter, replyTo: await clubAddress(club) }
  })
  if (!claimed) return
  const { letter, replyTo } = claimed
  const result = await keepClaim(ref, letter, (renew) => attempt(ref, letter, replyTo, renew))
  if (result) await inClub(ref, worker, (club) => settle(club, letter, result.ended, result.written))
}

async function clubAddress(club: Club): Promise<string | null> {
  const [settings] = await club.tx
    .select({ email: clubSettings.email })
    .from(clubSettings)
    .where(eq(clubSettings.clubId, club.id))
  return settings?.email || null
}

/** Null when the papers took so long to make that another worker has the letter: it is left to that one. */
async function attempt(
  ref: ClubRef,
  letter: Letter,
  replyTo: string | null,
  renew: Renew,
): Promise<Attempt | null> {
  let written: Written | undefined
  try {
    const mail = composeMail(mailPayload(letter.payload))
    written = alreadyWritten(letter) ?? (await renderMail(mail))
    const { transport } = env()
    const asks = ref.kind === 'test' && transport !== 'none'
    const confirmed = asks && (await isConfirmed(ref.id, letter.recipient))
    if (handover(ref.kind, transport, letter.recipient, confirmed) === 'keep') {
      return { written, ended: { outcome: 'kept', status: null, detail: '' } }
    }
    const attachments = await Promise.all(
      mail.attachments.map(async ({ make, ...rest }) => ({ ...rest, content: await make() })),
    )
    if (!(await renew())) return null
    const outgoing = {
      id: letter.id,
      fromName: ref.name,
      to: letter.recipient,
      replyTo,
      ...written,
      attachments,
    }
    return { written, ended: ended(letter, await send(outgoing)) }
  } catch (error) {
    log().error({ letter: letter.id, ...failure(error) }, 'mail not made')
    const posted: Posted = { outcome: 'retry', status: null, detail: 'not made' }
    return { ended: ended(letter, posted), ...(written && { written }) }
  }
}

// What was written at the first attempt stays: a repetition is the same mail, whatever was deployed in between.
function alreadyWritten({ subject, html, text }: Letter): Written | null {
  return subject !== null && html !== null && text !== null ? { subject, html, text } : null
}

function ended(letter: Letter, { outcome, status, detail, retryAfterMs }: Posted): Ended {
  if (outcome !== 'retry') return { outcome, status, detail }
  const waitMs = nextMailWait(letter.attempts, retryAfterMs, Math.random())
  return waitMs === null ? { outcome: 'failed', status, detail } : { outcome, status, detail, waitMs }
}
