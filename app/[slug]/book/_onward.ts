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
