import type { Club } from '@/db/club'
import { loadSettings } from '@/domain/club/clubs/queries'
import { clubFacts } from '@/domain/club/clubs/rules'
import { writeMail } from '@/domain/letters/letters/write-mail'
import { env } from '@/lib/env'
import { hashToken } from '@/lib/token'
import type { PersonFace } from './schema'

/** Mails the link that signs in to a club, by its raw token; the letter names whom it is for. */
export async function mailLink(club: Club, person: PersonFace, token: string): Promise<void> {
  const { firstName, lastName, identifier, email, language } = person
  if (email === null) return
  await writeMail(club, {
    cause: `sign-in-link:${hashToken(token)}`,
    bookingId: null,
    to: email,
    payload: {
      template: 'sign-in-link',
      locale: language,
      club: clubFacts(club, await loadSettings(club), language),
      name: `${firstName} ${lastName}`,
      identifier,
      link: `${env().APP_URL}/${club.slug}/login/${token}`,
    },
  })
}
