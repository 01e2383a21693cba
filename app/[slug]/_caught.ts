import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { ClubRef } from '@/db/club'
import { isReset } from '@/domain/platforms/demonstration/rules'
import { env } from '@/lib/env'
import { linkTokenId, linkTokenIs } from '@/lib/token'

/** Leads a visitor whose things the hourly reset took away to the page that says so. Elsewhere nothing happens. */
export function ifReset({ slug, kind }: Pick<ClubRef, 'slug' | 'kind'>): void {
  if (isReset(kind, env().local)) redirect(`/${slug}/renewed` as Route)
}

const VERSIONS = [1, 2, 3, 4, 5]

/** True for a link of ours to a booking, whether or not that is still there. */
export function isOurLink(token: string): boolean {
  const id = linkTokenId(token)
  const { AUTH_SECRET } = env()
  return id !== null && VERSIONS.some((version) => linkTokenIs(token, AUTH_SECRET, 'booking', id, version))
}
