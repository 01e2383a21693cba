import type { Club } from '@/db/club'
import { loadSettings } from '@/domain/club/clubs/queries'
import { clubFacts } from '@/domain/club/clubs/rules'
import { shopName } from './queries'
import type { Letter } from './schema'
import { noticePayload } from './schema'
import { writeMail } from './write-mail'

/**
 * Mails the club that its shop was not told: given up, or answered that the reference is allocated elsewhere. A club
 * without an address gets none. `status`: the shop's last answer, null when there was none.
 */
export async function tellClub(
  club: Club,
  letter: Letter,
  cause: 'failed' | 'conflict',
  status: number | null,
) {
  const facts = clubFacts(club, await loadSettings(club), club.language)
  if (!facts.email) return
  const { reference, notice } = noticePayload(letter.payload)
  const now = new Date()
  await writeMail(club, {
    cause: `notice-${cause}:${letter.id}:${now.getTime()}`,
    bookingId: letter.bookingId,
    to: facts.email,
    payload: {
      template: 'club-notice-failed',
      locale: club.language,
      zone: club.timeZone,
      club: facts,
      cause,
      notice: notice.event,
      reference,
      shop: await shopName(club, letter.recipient),
      attempts: letter.attempts,
      at: now.toISOString(),
      answer: status === null ? null : `HTTP ${status}`,
      deskUrl: null,
    },
  })
}
