import { type NextRequest, NextResponse } from 'next/server'
import { passing } from '@/app/_edge/passing'
import { LOCALE_COOKIE } from '@/lib/http/request'

/**
 * What every request for a page passes that the framework serves: forms, actions, what is fetched ahead. Our own server does
 * the same for the rest (`server/door.ts`). Where an address leads stands in next.config.mjs.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, searchParams } = request.nextUrl
  const passed = passing({
    method: request.method,
    path: pathname,
    query: searchParams,
    accepted: request.headers.get('accept-language'),
    remembered: request.cookies.get(LOCALE_COOKIE)?.value,
  })
  // Written relative again by the framework, which wants it whole here.
  if ('moved' in passed) return NextResponse.redirect(new URL(passed.moved, request.nextUrl), 308)
  const headers = new Headers(request.headers)
  for (const [name, value] of Object.entries(passed.told)) headers.set(name, value)
  sayOwnOrigin(headers)
  return NextResponse.next({ request: { headers }, headers: passed.carried })
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

// What passes unchanged (app/_edge/passing.ts), and what is no page. Only well-formed addresses are spared it: Next answers 500
// to broken percent-encoding.
export const config = {
  matcher: '/((?!_next/static|_next/image|api/(?:v1/clubs|health)/[\\w/-]*$).*)',
}
