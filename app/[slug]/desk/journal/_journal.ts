import type { Staff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadAuthors, namesIn, readJournal } from '@/domain/club/journal/queries'
import type { Locale } from '@/lib/i18n/locale'
import type { Asked } from '../_journal/asked'

const LINES = 50

/** A page of the journal: its lines, what the things in them are called, and where the next page begins. */
export async function openJournal({ ref, actor, person }: Staff, asked: Asked, locale: Locale) {
  const seesCoupons = person.rights.includes('coupons.see')
  const read = await inClub(ref, actor, async (club) => {
    const [found, authors] = await Promise.all([
      readJournal(club, asked, { below: asked.below, most: LINES + 1 }),
      loadAuthors(club),
    ])
    const lines = found.slice(0, LINES)
    const older = found.length > LINES ? (lines.at(-1)?.id ?? null) : null
    return { lines, authors, older, names: await namesIn(club, lines, { coupons: seesCoupons }) }
  })
  return {
    locale,
    club: { slug: ref.slug, name: ref.name, zone: ref.timeZone },
    asked,
    rights: person.rights,
    ...read,
  }
}

export type JournalPage = Awaited<ReturnType<typeof openJournal>>
