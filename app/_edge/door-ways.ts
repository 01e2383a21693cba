import * as z from 'zod/mini'
import { type Credentials, credentials } from '@/domain/doors/passwords/schema'
import type { Browser } from '@/domain/doors/sessions/schema'

const followed = z.object({ token: z.string(), password: z.optional(z.string()) })

/** The way in by identifier and password. */
export function byPassword(verb: (typed: Credentials, browser: Browser) => Promise<string>) {
  return (typed: Partial<Record<string, unknown>>, browser: Browser) =>
    verb(credentials.parse(typed), browser)
}

/** The way in by a mailed link, choosing a password or not. */
export function byLink(verb: (token: string, password: string | null, browser: Browser) => Promise<string>) {
  return (typed: Partial<Record<string, unknown>>, browser: Browser) => {
    const { token, password } = followed.parse(typed)
    return verb(token, password ?? null, browser)
  }
}
