import { OutboundError } from '@/lib/http/outbound'
import { uuidv7 } from '@/lib/id'
import { callShop } from './call-shop'
import { patienceMs, verdictOf } from './rules'
import type { Shop, Verdict } from './schema'

/**
 * Asks the shop whether a reference (in normal form) is good. Waits 3 s at most, so never inside a transaction. Whatever
 * is no answer of the agreed form is `unreachable`; nothing is thrown for it.
 */
export async function verifyAtShop(shop: Shop, reference: string, clubSlug: string): Promise<Verdict> {
  try {
    const { status, text } = await callShop(shop, {
      method: 'POST',
      path: ['references', 'verify'],
      id: uuidv7(),
      body: { reference, club: clubSlug },
      timeoutMs: patienceMs.verify,
    })
    return verdictOf(status, text)
  } catch (error) {
    if (error instanceof OutboundError) return { kind: 'unreachable' }
    throw error
  }
}
