import { OutboundError } from '@/lib/http/outbound'
import { uuidv7 } from '@/lib/id'
import { callShop } from './call-shop'
import { patienceMs } from './rules'
import { type Shop, type Verdict, verifyAnswer } from './schema'

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
    if (status === 404) return { kind: 'invalid', reason: 'unknown' }
    return status === 200 ? verdict(text) : { kind: 'unreachable' }
  } catch (error) {
    if (error instanceof OutboundError) return { kind: 'unreachable' }
    throw error
  }
}

function verdict(text: string): Verdict {
  const answer = verifyAnswer.safeParse(parsed(text))
  if (!answer.success) return { kind: 'unreachable' }
  if (!answer.data.valid) {
    const { reason, expiredOn } = answer.data
    return { kind: 'invalid', reason, ...(expiredOn && { expiredOn }) }
  }
  const { activity, passengers, expiresOn } = answer.data
  return {
    kind: 'valid',
    ...(activity && { activity }),
    ...(passengers && { passengers }),
    ...(expiresOn && { expiresOn }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
