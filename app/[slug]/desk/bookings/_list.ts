import type { Staff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { countDossiers, listDossiers } from '@/domain/bookings/dossiers/queries/dossiers'
import { loadChoices } from '@/domain/bookings/dossiers/queries/lookup'
import type { Sight } from '@/domain/bookings/dossiers/rules/dossiers'
import { loadContact } from '@/domain/club/clubs/queries'
import { cursorOf } from '@/lib/cursor'
import type { Locale } from '@/lib/i18n/locale'
import { localDate, toMinutes } from '@/lib/time'
import { type Asked, placeIn, wantedBy } from '../_bookings/asked'

const LINES = 50
/** Beyond so many they are not counted. */
export const MOST_COUNTED = 1000

/** A page of the list: its lines, how many there are, what they can be told apart by, where the next page begins. */
export async function openList(
  { ref, actor, person }: Staff,
  sight: Sight,
  asked: Asked,
  now: Date,
  locale: Locale,
) {
  const wanted = wantedBy(asked)
  const read = await inClub(ref, actor, async (club) => {
    const [page, count, choices, { country }] = await Promise.all([
      listDossiers(club, person, wanted, { after: placeIn(asked), limit: LINES, now }),
      countDossiers(club, person, wanted, { most: MOST_COUNTED + 1, now }),
      loadChoices(club),
      loadContact(club),
    ])
    return { ...page, count, choices, country }
  })
  return {
    locale,
    club: { slug: ref.slug, name: ref.name, zone: ref.timeZone },
    person,
    sight,
    asked,
    wanted,
    now,
    today: localDate(now, ref.timeZone),
    made: toMinutes(now),
    ...read,
    next: read.next && cursorOf(read.next),
  }
}

export type List = Awaited<ReturnType<typeof openList>>
