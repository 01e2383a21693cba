import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { browserOf, clubOf, visitor } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { type Actor, type ClubRef, inClub } from '@/db/club'
import { findWaiting, openWaiting, type Waiting } from '@/domain/visits/waiting/queries'
import { waitingIdIn } from '@/domain/visits/waiting/rules'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import type { Choice } from './_visit'

/** A waiting behind the link of its mail; `found` is null once it is over. */
export type MailedWaiting = {
  ref: ClubRef
  id: string
  locale: Locale
  zone: string
  actor: Actor
  path: Route
  found: { waiting: Waiting; party: Choice | null } | null
}

/** Any other token, or another club's, is a 404. */
export async function mailedWaiting(slug: string, token: string): Promise<MailedWaiting> {
  const ref = await clubOf(slug)
  const id = waitingIdIn(token, env().AUTH_SECRET, ref.id) ?? notFound()
  const actor = visitor(await browserOf())
  const found = await inClub(ref, actor, async (club) => {
    const waiting = await findWaiting(club, id)
    const open = waiting && (await openWaiting(club, waiting, new Date()))
    return open && { waiting, party: open.party }
  })
  const locale = await requestLocale(ref.language)
  return {
    ref,
    id,
    locale,
    zone: ref.timeZone,
    actor,
    path: `/${slug}/book/waiting/${token}` as Route,
    found,
  }
}
