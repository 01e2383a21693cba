import { notFound } from 'next/navigation'
import { isText } from '@/lib/text'

const LONGEST_BOUND = 2000

/**
 * What an action is bound to, as it came back from the browser, where anything may stand: any number of anything. What cannot have
 * been ours is a 404.
 */
export function boundTo<Bound extends unknown[]>(sent: readonly unknown[], count: number): Bound {
  const bound = sent.slice(0, count)
  const ours = bound.every((one) => typeof one !== 'string' || (isText(one) && one.length <= LONGEST_BOUND))
  if (bound.length < count || !ours || bound.some((one) => one instanceof FormData)) notFound()
  return bound as Bound
}

/** The form that was sent, or an empty one; without NUL, which PostgreSQL's text cannot hold. */
export function formOf(sent: unknown): FormData {
  if (!(sent instanceof FormData)) return new FormData()
  const entries = [...sent]
  if (!entries.some(([, value]) => typeof value === 'string' && value.includes('\0'))) return sent
  const clean = new FormData()
  for (const [name, value] of entries)
    clean.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value)
  return clean
}
