import type { ServerResponse } from 'node:http'
import { env } from '../env'
import type { Locale } from '../i18n/locale'
import { translator } from '../i18n/translator'
import type { BodyFault } from './form-body'
import { LOCALE_COOKIE, visitorLocale } from './request'

/** Why a request is answered at the door. `allow`: the methods that its address has; `typed`: what the form held. */
export type Fault =
  | { kind: 'address' | 'foreign' | 'failure' | BodyFault }
  | { kind: 'method'; allow: string }
  | { kind: 'stale'; typed: readonly string[] }

const statuses = {
  stale: 409,
  address: 400,
  foreign: 403,
  malformed: 400,
  too_much: 413,
  method: 405,
  failure: 500,
} as const

/** Answers a request that nothing works on: problem details under `/api/`, a page elsewhere, in the reader's language. */
export function turnAway(response: ServerResponse, fault: Fault): void {
  const { url = '/', headers } = response.req
  const [path = '/', query = ''] = url.split('?', 2)
  const remembered = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=(\\w+)`).exec(headers.cookie ?? '')?.[1]
  const asked = new URLSearchParams(query).get('lang')
  const locale = visitorLocale({ asked, path, remembered, accepted: headers['accept-language'] ?? null })
  const status = statuses[fault.kind]
  const api = path.startsWith('/api/')
  const body = api ? problem(status, fault.kind, locale ?? 'en') : page(status, fault, locale ?? 'fr', path)
  if (fault.kind === 'method') response.setHeader('Allow', fault.allow)
  response.writeHead(status, {
    'Content-Type': api ? 'application/problem+json' : 'text/html; charset=utf-8',
    'Content-Language': locale ?? (api ? 'en' : 'fr'),
    'Content-Length': Buffer.byteLength(body),
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'Cache-Control': 'no-store',
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}

const codes = {
  stale: 'validation_failed',
  address: 'validation_failed',
  foreign: 'forbidden',
  malformed: 'validation_failed',
  too_much: 'validation_failed',
  method: 'method_not_allowed',
  failure: 'internal_error',
} as const

function problem(status: number, kind: Fault['kind'], locale: Locale): string {
  const t = translator(locale, 'turned')
  const code = codes[kind]
  const type = kind === 'failure' ? 'about:blank' : `${env().APP_URL}/docs/api#${code}`
  return JSON.stringify({ type, title: t(`title.${kind}`), status, detail: t(`text.${kind}`), code })
}

function page(status: number, fault: Fault, locale: Locale, path: string): string {
  const { kind } = fault
  const t = translator(locale, 'turned')
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${t(`title.${kind}`)}</title>
<main style="max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem; font: 1.0625rem/1.6 system-ui, sans-serif">
<p>${status}</p>
<h1>${t(`title.${kind}`)}</h1>
<p>${t(`text.${kind}`)}</p>${fault.kind === 'stale' ? copied(fault.typed, path, t('again')) : ''}
</main>
</html>
`
}

function copied(typed: readonly string[], path: string, again: string): string {
  const items = typed.map((text) => `<li style="white-space: pre-wrap">${escaped(text)}</li>`)
  return `
<ul>${items.join('')}</ul>
<p><a href="${escaped(path)}">${again}</a></p>`
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
