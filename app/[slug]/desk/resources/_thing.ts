import { notFound } from 'next/navigation'
import { atDesk } from '@/app/_edge/inside'
import { isUuid } from '@/lib/id'

/** The gate of what is done to one thing of the club's desk. */
export async function atThing(slug: string, id: string) {
  if (!isUuid(id)) notFound()
  return { ...(await atDesk(slug)), id }
}
