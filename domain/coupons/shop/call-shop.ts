import { Webhook } from 'standardwebhooks'
import { env } from '@/lib/env'
import { callOut, type OutboundAnswer } from '@/lib/http/outbound'
import { version } from '@/lib/version'
import { shopUrl } from './rules'
import type { Shop } from './schema'

type ShopCall = {
  method: 'POST' | 'PUT'
  path: string[]
  /** `webhook-id`: the same on every repetition. */
  id: string
  body: unknown
  timeoutMs: number
  headers?: Readonly<Record<string, string>>
}

/** One signature a secret, separated by a blank: two while one is being changed. */
function signaturesOf({ signingSecret, previousSecret }: Shop, id: string, at: Date, body: string): string {
  const secrets = previousSecret ? [signingSecret, previousSecret] : [signingSecret]
  return secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ')
}

/**
 * One signed call (Standard Webhooks 1.0.0: the timestamp is this attempt's). Never inside a transaction. Throws
 * OutboundError.
 */
export function callShop(shop: Shop, call: ShopCall): Promise<OutboundAnswer> {
  const body = JSON.stringify(call.body)
  const now = new Date()
  return callOut({
    url: shopUrl(shop.baseUrl, ...call.path),
    method: call.method,
    headers: {
      ...call.headers,
      Accept: 'application/json',
      Authorization: `Bearer ${shop.token}`,
      'Content-Type': 'application/json; charset=utf-8',
      'User-Agent': `Envol/${version}`,
      'webhook-id': call.id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signaturesOf(shop, call.id, now, body),
    },
    body,
    timeoutMs: call.timeoutMs,
    ...(shop.trial && env().local && { allowPrivate: true }),
  })
}
