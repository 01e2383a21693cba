import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

/**
 * Ends an action of the desk on another page. What the browser's router kept of the pages before is forgotten: going back
 * then shows them as they are now, with what was typed and the slot that is theirs.
 */
export function onward(slug: string, path: Route): never {
  revalidatePath(`/${slug}/book`, 'layout')
  redirect(path)
}

/** Addresses of one journey; `v` keeps two coupons in two tabs apart. Each is a page of this folder, whatever the club. */
export function pathsOf(slug: string, code: string) {
  const to = (page: string, query: Record<string, string> = {}) =>
    `/${slug}/book${page}?${new URLSearchParams({ ...query, v: code })}` as Route
  return {
    reference: `/${slug}/book` as Route,
    passengers: to('/passengers'),
    slots: to('/slots'),
    waiting: to('/waiting'),
    details: to('/details'),
    done: to('/done'),
    day: (date: string) => to('/slots', { date }),
    month: (month: string) => to('/slots', { month }),
  }
}
