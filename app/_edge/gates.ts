import { createHmac } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Actor, type ClubRef, findClub } from '@/db/club'
import { noteProxy } from '@/domain/doors/throttles/note-proxy'
import { env } from '@/lib/env'
import { arrivedWith, networkOf } from '@/lib/http/address'
import { currentResponse } from '@/lib/http/response'
import { memory } from '@/lib/remember'
import { hashToken, randomToken } from '@/lib/token'

const directory = memory<string, ClubRef>({ most: 1000, ms: 2000 })

/**
 * The club at an address, once a request; null when there is none. Its line in the directory is remembered for two seconds
 * (that there is none, never): nothing is decided by it but which club to open.
 */
export const clubAt = cache(
  async (slug: string): Promise<ClubRef | null> =>
    isSlug(slug) ? directory.found(slug, () => findClub(slug)) : null,
)

/** Reads a club's line in the directory anew from the next request on: it was just changed here. */
export const forgetClub = (slug: string): void => directory.forget(slug)

// What a server action is bound to comes back from the browser: anything may stand there.
const isSlug = (slug: unknown) => typeof slug === 'string' && /^[a-z0-9-]{1,80}$/.test(slug)

/** The club of a page or action. Another club's address is a 404 like any unknown one. */
export async function clubOf(slug: string): Promise<ClubRef> {
  return (await clubAt(slug)) ?? notFound()
}

const COOKIE = 'envol_visit'
const TWO_DAYS = 172_800

/** The visitor's browser at this club, as it is stored (hashed); null before its first reference. */
export async function browserOf(): Promise<string | null> {
  const token = (await cookies()).get(COOKIE)?.value
  return token ? hashToken(token) : null
}

/** The same, giving the browser its cookie when it has none. Only in actions and route handlers. */
export async function ensureBrowser(slug: string): Promise<string> {
  const known = await browserOf()
  if (known) return known
  const token = randomToken()
  const { secure } = env()
  ;(await cookies()).set(COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: `/${slug}`,
    maxAge: TWO_DAYS,
    secure,
  })
  return hashToken(token)
}

export function visitor(browser: string | null): Actor {
  return { kind: 'visitor', id: browser?.slice(0, 12) ?? 'new' }
}

/**
 * The visitor's network, keyed and hashed: enough to count tries, no personal data. With no proxy declared it is the
 * socket's, and a proxy that shows itself all the same is noted.
 */
export async function addressOf(): Promise<string> {
  const { TRUSTED_PROXY_HOPS: hops, AUTH_SECRET } = env()
  const request = currentResponse()?.req
  if (hops === 0 && request && arrivedWith(request, 'x-forwarded-for')) await noteProxy()
  const forwarded = (await headers()).get('x-forwarded-for')
  const network = networkOf({ forwarded, socket: request?.socket.remoteAddress, hops })
  return createHmac('sha256', AUTH_SECRET).update(`address:${network}`).digest('base64url').slice(0, 22)
}
