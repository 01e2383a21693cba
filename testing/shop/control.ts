import type { ServerResponse } from 'node:http'
import type { Mode } from './modes'
import type { Coupon, Store } from './store'

/**
 * The strings behind the shop: `POST /_control/coupons` `[coupon]`, `POST /_control/mode` (one mode, several, or `[]`),
 * `GET /_control/calls`, `GET /_control/coupons`, `POST /_control/reset`.
 */
export function control(
  store: Store,
  method: string,
  path: string,
  raw: string,
  response: ServerResponse,
): void {
  const { status, body } = pull(store, `${method} ${path.slice('/_control/'.length)}`, raw)
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(text)
}

function pull(store: Store, string: string, raw: string): { status: number; body?: unknown } {
  switch (string) {
    case 'POST coupons':
      for (const coupon of list<Coupon>(raw)) store.put(coupon)
      return { status: 204 }
    case 'GET coupons':
      return { status: 200, body: [...store.coupons.values()] }
    case 'POST mode':
      store.setModes(list<Mode>(raw))
      return { status: 204 }
    case 'GET calls':
      return { status: 200, body: store.calls }
    case 'POST reset':
      store.clear()
      return { status: 204 }
    default:
      return { status: 404, body: { error: 'no such string' } }
  }
}

function list<T>(raw: string): T[] {
  const value: T | T[] = JSON.parse(raw)
  return Array.isArray(value) ? value : [value]
}
