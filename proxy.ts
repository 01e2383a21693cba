import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { inLowerCase } from '@/app/_edge/routes'
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

/** What every request for a page passes behind the door: language, headers of safety. Where an address leads stands in next.config.mjs. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams, search } = request.nextUrl
  const lower = request.method === 'POST' ? null : inLowerCase(pathname)
  if (lower) return new NextResponse(null, { status: 308, headers: { Location: lower + search } })
  const response = answer(request)
  if (carriesToken(pathname)) response.headers.set('Referrer-Policy', 'no-referrer')
  const asked = searchParams.get('lang')
  if (isLocale(asked)) remember(response, asked)
  return response
}

function answer(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl
  const locale = visitorLocale({
    asked: searchParams.get('lang'),
    path: pathname,
    remembered: request.cookies.get(LOCALE_COOKIE)?.value,
    accepted: request.headers.get('accept-language'),
  })
  return onward(request, locale)
}

function onward(request: NextRequest, locale: string | null): NextResponse {
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), env().NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set(LOCALE_HEADER, locale ?? '')
  headers.set(PATH_HEADER, request.nextUrl.pathname)
  sayOwnOrigin(headers)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/**
 * Next judges the sender of an action again, by the Host alone: it refuses forms of pages without referrer (`Origin: null`),
 * and every form behind a proxy that rewrites the Host. What passed the door (lib/http/admit.ts) is told to it as its own.
 */
function sayOwnOrigin(headers: Headers): void {
  const host = (headers.get('x-forwarded-host') ?? headers.get('host') ?? '').split(',')[0]?.trim()
  const own = `http://${host}`
  if (headers.has('origin') && URL.canParse(own)) headers.set('origin', own)
}

function remember(response: NextResponse, locale: string): void {
  response.cookies.set(LOCALE_COOKIE, locale, {
    path: '/',
    maxAge: 31_536_000,
    sameSite: 'lax',
    httpOnly: true,
    secure: env().secure,
  })
}

// Calls of the REST API and health checks need nothing of this and would pay for it with half their time. Only well-formed
// addresses are spared it: Next answers 500 to broken percent-encoding.
export const config = {
  matcher: '/((?!_next/static|_next/image|api/(?:v1/clubs|health)/[\\w/-]*$).*)',
}
