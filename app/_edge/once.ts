import { type Club, inClub } from '@/db/club'
import { claimKey } from '@/domain/idempotency/claim'
import { keepAnswer } from '@/domain/idempotency/keep'
import { releaseKey } from '@/domain/idempotency/release'
import { fingerprintOf, idempotencyKey } from '@/domain/idempotency/rules'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { Caller } from './caller'
import { invalid } from './read-input'

/** What a call answers: a status and what becomes JSON. */
export type Answer = { status: 200 | 201 | 204; body: object | null }

/** Called with the answer inside the transaction of its effect; gives the answer back. */
export type Keep = (club: Club, answer: Answer) => Promise<Answer>

/** An answer as it leaves: JSON text. */
export type Sent = { status: number; text: string | null; replayed: boolean }

type Request_ = { caller: Caller; route: string; address: string; body: unknown; header: string | null }

/**
 * Runs a request once per Idempotency-Key. Without one it just runs. A refusal or a failure lets the key go. Refuses
 * `validation_failed` (a header that is no key), `idempotency_mismatch`, `idempotency_in_progress`.
 */
export async function once(
  { caller, route, address, body, header }: Request_,
  locale: Locale,
  work: (keep: Keep) => Promise<Answer>,
): Promise<Sent> {
  if (header === null) return sent(await work(async (_, answer) => answer))
  const key = idempotencyKey(header)
  if (key === null) {
    throw invalid({ pointer: '#', detail: translator(locale, 'api')('notAKey') })
  }
  const { ref, actor } = caller
  const request = { keyId: caller.key.id, route, key, fingerprint: fingerprintOf(address, body) }
  const { claim, kept } = await inClub(ref, actor, (club) => claimKey(club, request))
  if (kept) return { status: kept.status, text: kept.body, replayed: true }
  const claimed = { request, claim }
  try {
    return sent(
      await work(async (club, answer) => {
        await keepAnswer(club, claimed, { status: answer.status, body: JSON.stringify(answer.body ?? {}) })
        return answer
      }),
    )
  } catch (error) {
    await inClub(ref, actor, (club) => releaseKey(club, claimed))
    throw error
  }
}

function sent({ status, body }: Answer): Sent {
  return { status, text: body === null ? null : JSON.stringify(body), replayed: false }
}
