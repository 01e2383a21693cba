import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { hashToken } from '@/lib/token'

const COOKIE = 'envol_signup'
const WEEK = 604_800

/** The browser that signed up, as it is stored (hashed): it may ask for the mail again and correct the address. */
export async function signupBrowser(): Promise<string | null> {
  const token = (await cookies()).get(COOKIE)?.value
  return token ? hashToken(token) : null
}

/** Gives the browser its cookie. Only in actions. */
export async function rememberSignup(token: string): Promise<void> {
  ;(await cookies()).set(COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: WEEK,
    secure: env().secure,
  })
}
