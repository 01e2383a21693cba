import { cache } from 'react'
import { requestLocale } from '@/app/_edge/locale'
import { type Actor, type Club, type ClubRef, inClub } from '@/db/club'
import { type ClubContact, type ClubSettings, loadContact, loadSettings } from '@/domain/club/clubs/queries'
import { displayPhone } from '@/lib/phone'
import { memory } from '@/lib/remember'
import type { ClubFace, Desk } from './_view/facts'

const reader: Actor = { kind: 'visitor', id: 'reader' }

/** What every public page shows of a club. */
function clubFace(ref: ClubRef, { phone, country, accent }: ClubContact): ClubFace {
  return {
    slug: ref.slug,
    name: ref.name,
    kind: ref.kind,
    phone: phone ? { shown: displayPhone(phone, country), dial: phone } : null,
    accent,
  }
}

const contacts = memory<string, ClubContact>({ most: 1000, ms: 2000 })
const contactOf = cache((ref: ClubRef) => contacts.found(ref.id, () => inClub(ref, reader, loadContact)))

/** The club and the reader's language, for a public page; read once a request. */
export async function deskOf(ref: ClubRef): Promise<{ desk: Desk }> {
  const [contact, locale] = await Promise.all([contactOf(ref), requestLocale(ref.language)])
  return { desk: { locale, club: clubFace(ref, contact), zone: ref.timeZone } }
}

/** The club's own words, for the pages that show them. */
export function settingsOf(ref: ClubRef): Promise<ClubSettings> {
  return inClub(ref, reader, loadSettings)
}

/** Opens the club for whoever reads its public pages. */
export function visitorIn<Read>(ref: ClubRef, read: (club: Club) => Promise<Read>): Promise<Read> {
  return inClub(ref, reader, read)
}
