import { randomBytes } from 'node:crypto'
import { env } from '@/lib/env'
import {
  carriesToken,
  contentSecurityPolicy,
  LOCALE_COOKIE,
  LOCALE_HEADER,
  PATH_HEADER,
  visitorLocale,
} from '@/lib/http/request'
import { isLocale } from '@/lib/i18n/locale'
import { inLowerCase } from './routes'

/** A request on its way to a page, as the proxy and our own server both know it. */
type Asked = {
  method: string
  path: string
  query: URLSearchParams
  accepted: string | null
  /** The language that this browser keeps. */
  remembered: string | undefined
}

/** Where an address in capitals leads; or what a page is told by its request's headers, and what its answer carries. */
export type Passing = { moved: string } | { told: Record<string, string>; carried: Record<string, string> }

/** What every request for a page gets at the door, whoever serves it: its language, its path, the headers of safety. */
export function passing({ method, path, query, accepted, remembered }: Asked): Passing {
  const lower = method === 'POST' ? null : inLowerCase(path)
  if (lower) return { moved: lower + (query.size > 0 ? `?${query}` : '') }
  const asked = query.get('lang')
  const locale = visitorLocale({ asked, path, remembered, accepted })
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), env().NODE_ENV === 'development')
  return {
    told: { 'content-security-policy': policy, [LOCALE_HEADER]: locale ?? '', [PATH_HEADER]: path },
    carried: {
      'Content-Security-Policy': policy,
      ...(carriesToken(path) && { 'Referrer-Policy': 'no-referrer' }),
      ...(isLocale(asked) && { 'Set-Cookie': remembering(asked) }),
    },
  }
}

const YEAR_SECONDS = 31_536_000

const remembering = (locale: string) =>
  `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${env().secure ? '; Secure' : ''}`

/** True for calls of the REST API and health checks, which need nothing of this and would pay for it with half their time. */
export const passesUnchanged = (path: string): boolean => /^\/api\/(?:v1\/clubs|health)\/[\w/-]*$/.test(path)
