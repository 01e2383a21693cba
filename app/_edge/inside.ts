import { type Actor, type Club, type ClubRef, inClub } from '@/db/club'
import type { Locale } from '@/lib/i18n/locale'
import type { Standing } from './form-action'
import { clubOf } from './gates'
import { requestLocale } from './locale'
import { type Staff, staffOf } from './staff'

/** Whoever acts in a club, and the club ready to be opened for them. */
export type Inside = Standing & {
  ref: ClubRef
  actor: Actor
  /** Opens the club: one transaction. */
  inClub: <T>(work: (club: Club) => Promise<T>) => Promise<T>
}

export function insideOf(ref: ClubRef, actor: Actor, locale: Locale): Inside {
  return { ref, actor, locale, zone: ref.timeZone, inClub: (work) => inClub(ref, actor, work) }
}

/** The gate of a club's actions for whoever comes. */
export async function atClub(slug: string): Promise<Standing & { ref: ClubRef }> {
  const ref = await clubOf(slug)
  return { ref, locale: await requestLocale(ref.language), zone: ref.timeZone }
}

/** The gate of actions of a club's desk. */
export async function atDesk(slug: string): Promise<Staff & Inside> {
  const staff = await staffOf(slug)
  return { ...staff, ...insideOf(staff.ref, staff.actor, await requestLocale(staff.person.language)) }
}
