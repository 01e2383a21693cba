import { cookies, headers } from 'next/headers'

/** What stands in the address of a page to which a browser was led back that had been given a cookie and brought none. */
export const COOKIELESS = 'cookies=off'

/** Whether this browser brings no cookie at all. */
export async function bringsNoCookie(): Promise<boolean> {
  return (await cookies()).size === 0
}

/** Whether it comes from a page of this area's door, and brings none of what it was given there. */
export async function comesWithout(area: string): Promise<boolean> {
  const from = (await headers()).get('referer') ?? ''
  return URL.canParse(from) && new URL(from).pathname.startsWith(`${area}/login`) && (await bringsNoCookie())
}
