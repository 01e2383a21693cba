import type { Route } from 'next'
import { headers } from 'next/headers'
import { ownPath } from '@/lib/http/own-path'
import { PATH_HEADER } from '@/lib/http/request'
import { COOKIELESS, comesWithout } from './cookieless'

/** A path that was put together here, or that `ownPath` let pass, for `redirect`. */
export const asRoute = (path: string) => path as Route

/** The address of the door of an area (`/account`, `/operator`, `/{slug}`), leading back to the page that was asked for. */
export async function loginPath(area: string, areas: readonly string[] = [area]): Promise<Route> {
  const here = ownPath((await headers()).get(PATH_HEADER), areas, area)
  const asked = [
    ...(here === area ? [] : [`next=${encodeURIComponent(here)}`]),
    ...((await comesWithout(area)) ? [COOKIELESS] : []),
  ]
  return asRoute(`${area}/login${asked.length > 0 ? `?${asked.join('&')}` : ''}`)
}
