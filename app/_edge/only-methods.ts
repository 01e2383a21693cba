import { preferredLocale } from '@/lib/http/request'
import { Refusal } from '@/lib/refusal'
import { problemOf } from './problem'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof methods)[number]
type Handler = (request: Request) => Response

/** What an address of the API answers to the methods it has not: 405, or 204 to OPTIONS, both with what it has. */
export function onlyMethods(...allowed: readonly Method[]): Record<Method | 'OPTIONS', Handler> {
  const has = [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
  const refuse: Handler = (request) => {
    const locale = preferredLocale(request.headers.get('accept-language')) ?? 'en'
    return problemOf(new Refusal('method_not_allowed', { allow: has }), { locale, zone: 'UTC' })
  }
  const options: Handler = () => new Response(null, { status: 204, headers: { Allow: has } })
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: options }
}
