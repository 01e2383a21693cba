import { type Club, inClub } from '@/db/club'
import { claimKey } from '@/domain/club/idempotency/claim'
import { keepAnswer } from '@/domain/club/idempotency/keep'
import { releaseKey } from '@/domain/club/idempotency/release'
import { fingerprintOf, idempotencyKey } from '@/domain/club/idempotency/rules'
import type { KeptAnswer } from '@/domain/club/idempotency/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { Caller } from './caller'
import { invalid } from './read-input'

/** What a call answers: a status and what becomes JSON. */
export type Answer = { status: 200 | 201 | 204; body: object | null }

/** How a call reaches its club. */
export type Door = {
  /** Opens the club for the caller. The first opening that stands has claimed the request's key, before anything else. */
  open: <T>(work: (club: Club) => Promise<T>) => Promise<T>
  /** Called with the answer inside the opening that makes the effect; gives the answer back. */
  keep: (club: Club, answer: Answer) => Promise<Answer>
}

/** An answer as it leaves: JSON text. */
export type Sent = { status: number; text: string | null; replayed: boolean }

type Request_ = { caller: Caller; route: string; address: string; body: unknown; header: string | null }

/**
 * Runs a request once per Idempotency-Key. Without one it just runs. A refusal or a failure lets the key go: with the
 * transaction, or after it when the claim was committed by an earlier one (a shop was asked in between). Refuses
 * `validation_failed` (a header that is no key), `idempotency_mismatch`, `idempotency_in_progress`.
 */
export async function once(
  { caller, route, address, body, header }: Request_,
  locale: Locale,
  work: (door: Door) => Promise<Answer>,
): Promise<Sent> {
  const { ref, actor } = caller
  if (header === null) {
    return sent(
      await work({ open: (inside) => inClub(ref, actor, inside), keep: async (_, answer) => answer }),
    )
  }
  const key = idempotencyKey(header)
  if (key === null) throw invalid({ pointer: '#', detail: translator(locale, 'api')('notAKey') })
  const request = { keyId: caller.key.id, route, key, fingerprint: fingerprintOf(address, body) }
  let claim = ''
  let stands = false
  const door: Door = {
    async open(inside) {
      if (stands) return inClub(ref, actor, inside)
      const result = await inClub(ref, actor, async (club) => {
        const found = await claimKey(club, request)
        if (found.kept) throw new Replay(found.kept)
        claim = found.claim
        return inside(club)
      })
      stands = true
      return result
    },
    async keep(club, answer) {
      const kept = { status: answer.status, body: JSON.stringify(answer.body ?? {}) }
      await keepAnswer(club, { request, claim }, kept)
      return answer
    },
  }
  try {
    return sent(await work(door))
  } catch (error) {
    if (error instanceof Replay) return { status: error.kept.status, text: error.kept.body, replayed: true }
    if (stands) await inClub(ref, actor, (club) => releaseKey(club, { request, claim }))
    throw error
  }
}

/** The way out of a request that was answered before. */
class Replay extends Error {
  constructor(readonly kept: KeptAnswer) {
    super('answered before')
  }
}

function sent({ status, body }: Answer): Sent {
  return { status, text: body === null ? null : JSON.stringify(body), replayed: false }
}
