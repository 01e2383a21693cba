import { OutboundError } from '@/lib/http/outbound'
import { callShop } from './call-shop'
import { patienceMs, retryAfter, toldBy, toldWithout } from './rules'
import type { AllocationNotice, Shop, Told } from './schema'

/**
 * Tells the shop what became of a reference: one attempt, 10 s at most, so never inside a transaction. `letterId` makes
 * repetitions recognisable. Nothing is thrown for a shop that does not answer.
 */
export async function tellShop(
  shop: Shop,
  reference: string,
  notice: AllocationNotice,
  letterId: string,
): Promise<Told> {
  try {
    const { status, headers } = await callShop(shop, {
      method: 'PUT',
      path: ['references', reference, 'allocation'],
      id: letterId,
      body: notice,
      timeoutMs: patienceMs.tell,
      // A structured-field string (RFC 9651), as draft-ietf-httpapi-idempotency-key-header wants it.
      headers: { 'Idempotency-Key': `"${letterId}"` },
    })
    const wait = retryAfter(headers['retry-after'], new Date())
    return {
      outcome: toldBy(status),
      status,
      detail: `HTTP ${status}`,
      ...(wait !== undefined && { retryAfterMs: wait }),
    }
  } catch (error) {
    if (error instanceof OutboundError) return unanswered(error)
    throw error
  }
}

// The status arrived before the answer turned out too long, and the status is all that counts here.
function unanswered({ kind, status, message }: OutboundError): Told {
  const outcome = kind === 'too_large' && status !== null ? toldBy(status) : toldWithout(kind)
  return { outcome, status, detail: message }
}
