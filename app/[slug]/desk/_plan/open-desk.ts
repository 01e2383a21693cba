import { requestLocale } from '@/app/_edge/locale'
import { type Staff, staffOf } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import type { Right } from '@/domain/doors/rights/schema'
import { loadBoard } from '@/domain/schedule/board/queries/board'
import type { Locale } from '@/lib/i18n/locale'
import { localDate } from '@/lib/time'
import { type Words, wordsOf } from './words'

/** Who acts, and how they are answered. */
export type OpenDesk = Pick<Staff, 'ref' | 'actor'> & {
  locale: Locale
  words: Words
  rights: readonly Right[]
}

/** For an action of the schedule: who sends it, with the names that its answer may need. */
export async function openDesk(slug: string): Promise<OpenDesk> {
  const { ref, actor, person } = await staffOf(slug)
  const now = new Date()
  const today = localDate(now, ref.timeZone)
  const board = await inClub(ref, actor, (club) => loadBoard(club, { from: today, to: today }, person, now))
  const locale = await requestLocale(person.language)
  return { ref, actor, locale, words: wordsOf(board, locale, ref.timeZone), rights: person.rights }
}
