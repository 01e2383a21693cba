import Negotiator from 'negotiator'
import { isLocale, type Locale } from '../i18n/locale'

export const LOCALE_HEADER = 'x-envol-locale'
export const LOCALE_COOKIE = 'envol_lang'
export const REQUEST_ID_HEADER = 'x-request-id'
/** The path of the page, without its query: pages do not know it otherwise. */
export const PATH_HEADER = 'x-envol-path'

type Signs = {
  /** `?lang=` */
  asked: string | null
  path: string
  /** The cookie. */
  remembered: string | undefined
  /** `Accept-Language` */
  accepted: string | null
}

/** The visitor's language: what the address asks or says, else what was remembered, else what the browser prefers; null when none. */
export function visitorLocale({ asked, path, remembered, accepted }: Signs): Locale | null {
  const written = path.split('/')[1]
  return [asked, written, remembered].find(isLocale) ?? preferredLocale(accepted)
}

// Browsers send some fifty characters.
const LONGEST_HEADER = 1000

/** Picks the first language we speak from an Accept-Language header (RFC 9110 §12.5.4), by weight; null when none. */
export function preferredLocale(header: string | null): Locale | null {
  const wanted = new Negotiator({
    headers: { 'accept-language': (header ?? '').slice(0, LONGEST_HEADER) },
  }).languages()
  return wanted.map((tag) => tag.split('-')[0]?.toLowerCase()).find(isLocale) ?? null
}

/** The id a proxy in front gave, when it is harmless in a log line; else null. */
export function givenRequestId(header: string | null): string | null {
  return header !== null && /^[A-Za-z0-9_-]{8,64}$/.test(header) ? header : null
}

/** False for an address whose percent-encoding is broken. */
export function decodes(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

const tokenPages = [
  /^\/[^/]+\/(b|book\/waiting|calendar|checkin)\/./,
  /^\/(confirm|creating)\/./,
  /^\/(.+\/)?login\/./,
]

/** True for pages whose address is itself a key: they send no referrer. */
export function carriesToken(path: string): boolean {
  return tokenPages.some((pattern) => pattern.test(path))
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])
const loopback = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/

/** True for an address of this very machine, as sockets and proxies write it. */
export function isLoopback(address: string): boolean {
  return /^(::ffff:)?127(\.\d{1,3}){3}$|^::1$/.test(address)
}

/** What decides whether a request that changes something comes from our own pages. */
export type Sender = {
  method: string
  path: string
  origin: string | null
  host: string | null
  /** `Sec-Fetch-Site`, which no page can forge. */
  site: string | null
  appUrl: string
  /** True when APP_URL is loopback: then any loopback name the browser used is ours. */
  local: boolean
}

/**
 * False when another site's page sent a request that changes something. No `Origin` at all is no browser. Forms of pages
 * without referrer send `Origin: null` (Fetch, "append a request Origin header"), so there the browser's own verdict counts. Where a
 * browser gives none (old ones, and any over http to a machine of its network), knowing the address is enough on pages whose
 * address is a key.
 */
export function isOwnRequest({ method, path, origin, host, site, appUrl, local }: Sender): boolean {
  if (safeMethods.has(method) || origin === null || path.startsWith('/api/v1/')) return true
  if (origin === appUrl) return true
  if (origin === 'null') return site === 'same-origin' || (site === null && carriesToken(path))
  return local && loopback.test(origin) && origin.replace(/^https?:\/\//, '') === host
}

/** The Content-Security-Policy of a page. Style attributes are allowed, style elements and scripts need the nonce. */
export function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
