import { AsyncLocalStorage } from 'node:async_hooks'
import { headers } from 'next/headers'
import NextAuth, { AuthError, type NextAuthConfig } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import type { Browser } from '@/domain/doors/sessions/schema'
import { env } from '@/lib/env'
import { failure } from '@/lib/failure'
import { log } from '@/lib/log'
import { Refusal } from '@/lib/refusal'
import { deriveSecret } from '@/lib/token'
import { addressOf } from './gates'

/** A way in: judges what was typed or followed and starts a session, whose id it returns. Throws a Refusal. */
type Way = (typed: Partial<Record<string, unknown>>, browser: Browser) => Promise<string>

type Plan<Holder> = {
  /** Names the door in its cookies and secret; no two doors share one. */
  name: string
  /** Where its cookies are sent. */
  path: string
  ways: Readonly<Record<string, Way>>
  /** Who holds a session now; null once it is revoked. */
  resume: (sessionId: string) => Promise<Holder | null>
  end: (holder: Holder) => Promise<void>
}

export type Door<Holder> = {
  /** Who is signed in here, read once a request. */
  holder: () => Promise<Holder | null>
  /** Signs in under a new session, in an action. Throws the way's Refusal. */
  enter: (way: string, typed: Record<string, string>) => Promise<void>
  /** Signs this browser out, in an action. */
  leave: () => Promise<void>
}

// The row of the session decides how long it lasts; the cookie only has to outlive it (400 days is the most browsers keep).
const COOKIE_SECONDS = 400 * 86_400

type Seen<Holder> = { holder?: Holder | null; error?: unknown }

/**
 * A door: a NextAuth of its own, with its own secret and cookies. The token carries nothing but the id of a session's row, so a
 * session can be revoked and its rights are those of the moment. No route of NextAuth is served: what opens a door is our
 * own actions.
 */
export function doorOf<Holder extends { sessionId: string }>(plan: Plan<Holder>): Door<Holder> {
  const { ways, resume, end } = plan
  const looking = new AsyncLocalStorage<Seen<Holder>>()

  // Made at the first request: the environment is not there yet when the pages are built.
  let made: ReturnType<typeof NextAuth> | undefined
  const nextAuth = () => {
    made ??= NextAuth({
      ...fixtures(plan),
      providers: Object.entries(ways).map(([id, way]) =>
        Credentials({
          id,
          credentials: {},
          authorize: async (typed) => ({ id: await way(typed, await browserAt(holder)) }),
        }),
      ),
      callbacks: {
        jwt: async ({ token, user }) => {
          if (user) return { sub: user.id ?? '' }
          const seen = looking.getStore() ?? {}
          try {
            seen.holder = await resume(token.sub ?? '')
          } catch (error) {
            // NextAuth would take a failure of ours for a session that is over.
            seen.error = error
          }
          return seen.holder ? { sub: seen.holder.sessionId } : null
        },
      },
    })
    return made
  }

  const holder = cache(async (): Promise<Holder | null> => {
    const seen: Seen<Holder> = {}
    const session = await looking.run(seen, () => nextAuth().auth())
    if (seen.error !== undefined) throw seen.error
    return session ? (seen.holder ?? null) : null
  })

  return {
    holder,
    enter: (way, typed) =>
      unwrapped(() => nextAuth().signIn(way, { ...typed, redirect: false, redirectTo: plan.path })),
    leave: async () => {
      const found = await holder()
      if (found) await end(found)
      await nextAuth().signOut({ redirect: false, redirectTo: plan.path })
    },
  }
}

function fixtures({ name, path }: { name: string; path: string }): Omit<NextAuthConfig, 'providers'> {
  const { AUTH_SECRET, secure } = env()
  // NextAuth takes every cookie whose name begins like the session's for a part of it.
  const cookie = (kind: string) => ({
    name: `${secure ? '__Secure-' : ''}envol_${kind}${name}`,
    options: { httpOnly: true, sameSite: 'lax' as const, path, secure },
  })
  return {
    basePath: `/api/auth/${name}`,
    secret: deriveSecret(AUTH_SECRET, `door:${name}`),
    trustHost: true,
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    cookies: {
      sessionToken: cookie(''),
      callbackUrl: cookie('from_'),
      csrfToken: cookie('csrf_'),
    },
    logger: {
      error: (error) => {
        const cause = causeOf(error)
        if (!(cause instanceof Refusal)) log().debug(failure(cause), 'door')
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

async function browserAt(holder: () => Promise<{ sessionId: string } | null>): Promise<Browser> {
  return {
    address: await addressOf(),
    agent: (await headers()).get('user-agent') ?? '',
    replaces: (await holder())?.sessionId ?? null,
  }
}

/** NextAuth wraps what a way throws; outside, a refusal is a refusal and a bug is a bug. */
async function unwrapped(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw error instanceof AuthError ? causeOf(error) : error
  }
}

function causeOf(error: Error): unknown {
  const { cause } = error
  return typeof cause === 'object' && cause !== null && 'err' in cause ? cause.err : error
}
