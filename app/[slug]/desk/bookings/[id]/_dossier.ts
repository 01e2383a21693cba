import type { Staff } from '@/app/_edge/staff'
import { type Club, inClub } from '@/db/club'
import { lettersAbout } from '@/domain/bookings/bookings/queries/letters'
import { type Dossier, loadDossier } from '@/domain/bookings/dossiers/queries/dossiers'
import { namesIn, wholeHistory } from '@/domain/club/journal/queries'
import type { Person } from '@/domain/doors/people/schema'
import { loadBoard } from '@/domain/schedule/board/queries/board'
import { loadMembers } from '@/domain/schedule/plans/queries'
import { mayChange } from '@/domain/schedule/plans/rules'
import type { Locale } from '@/lib/i18n/locale'
import { isUuid } from '@/lib/id'
import { localDate, toMinutes } from '@/lib/time'

const acts = ['change', 'cancel', 'address', 'correct'] as const
const deeds = ['changed', 'cancelled', 'sent', 'replayed', 'corrected', 'booked', 'amended'] as const

/** What is to be done about the booking, and what was just done. */
export type Asked = { act: (typeof acts)[number] | null; done: (typeof deeds)[number] | null }

export function askedFor(query: Record<string, string | string[] | undefined>): Asked {
  return {
    act: acts.find((one) => one === query.act) ?? null,
    done: deeds.find((one) => one === query.done) ?? null,
  }
}

/** Everything that a booking's page shows to this person, read in one transaction; null when they may not see it. */
export async function openDossier(
  { ref, actor, person }: Staff,
  id: string,
  asked: Asked,
  now: Date,
  locale: Locale,
) {
  if (!isUuid(id)) return null
  const read = await inClub(ref, actor, async (club) => {
    const dossier = await loadDossier(club, person, id)
    if (!dossier) return null
    const may = mayChange(person, dossier.booking) && isOpen(dossier, now)
    return {
      dossier,
      may,
      ...(await around(club, dossier, person)),
      ...(await forms(club, dossier, person, asked, may, now)),
    }
  })
  if (!read) return null
  const { all } = read.dossier.sight
  return {
    locale,
    club: { slug: ref.slug, name: ref.name, zone: ref.timeZone },
    person,
    now,
    made: toMinutes(now),
    today: localDate(now, ref.timeZone),
    asked: read.may || asked.act === null ? asked : { ...asked, act: null },
    /** Those who see to every booking may write to the customer, as long as the flight is to come. */
    mayWrite: all && read.dossier.booking.external && isOpen(read.dossier, now),
    ...read,
  }
}

export type DossierPage = NonNullable<Awaited<ReturnType<typeof openDossier>>>

const isOpen = ({ booking }: Dossier, now: Date) => booking.state === 'booked' && booking.endAt > now

/** Its history and its letters, for those who see to every booking. */
async function around(club: Club, { booking, sight }: Dossier, { rights }: Person) {
  if (!sight.all) return { letters: null, history: null, names: new Map<string, string>() }
  const [letters, history] = await Promise.all([
    lettersAbout(club, booking.id, sight),
    wholeHistory(club, booking.id),
  ])
  const names = await namesIn(club, history, { coupons: rights.includes('coupons.see') })
  return { letters, history, names }
}

/** What the form of a change offers. */
async function forms(
  club: Club,
  { booking, sight }: Dossier,
  person: Person,
  { act }: Asked,
  may: boolean,
  now: Date,
) {
  if (act !== 'change' || !may) return { board: null, members: [] }
  const day = localDate(booking.startAt, club.timeZone)
  const board = await loadBoard(club, { from: day, to: day }, person, now)
  const members = await loadMembers(club)
  return { board, members: sight.all ? members : members.filter(({ id }) => id === person.id) }
}
