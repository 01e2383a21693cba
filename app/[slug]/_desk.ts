import { requestLocale } from '@/app/_edge/locale'
import { type Actor, type ClubRef, inClub } from '@/db/club'
import { type ClubSettings, loadSettings } from '@/domain/clubs/queries'
import { displayPhone } from '@/lib/phone'
import type { ClubFace, Desk } from './book/_view/facts'

const reader: Actor = { kind: 'visitor', id: 'reader' }

/** What every public page shows of a club. */
export function clubFace(ref: ClubRef, settings: ClubSettings): ClubFace {
  const { phone, country, accent } = settings
  return {
    slug: ref.slug,
    name: ref.name,
    kind: ref.kind,
    phone: phone ? { shown: displayPhone(phone, country), dial: phone } : null,
    accent,
  }
}

/** The club and the reader's language, for a public page. */
export async function deskOf(ref: ClubRef): Promise<{ desk: Desk; settings: ClubSettings }> {
  const settings = await inClub(ref, reader, loadSettings)
  const locale = await requestLocale(ref.language)
  return { desk: { locale, club: clubFace(ref, settings), zone: ref.timeZone }, settings }
}
