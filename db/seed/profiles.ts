import type { Tx } from '../client'
import { profiles } from '../schema/people'

/**
 * What a profile may open. `*.own` is limited to what concerns the user; `*.all` to what concerns anybody in the club.
 *
 * | right | opens |
 * |---|---|
 * | `schedule.see` | the schedule, without customers' names |
 * | `bookings.own` | one's own internal bookings: make, move, cancel |
 * | `bookings.all` | every booking, external ones included |
 * | `presences.own`, `presences.all` | presences, duties and absences |
 * | `day.see` | the day sheet with phones and weights; flown, no-show |
 * | `fleet.manage` | aircraft, their papers and unavailability |
 * | `coupons.see`, `coupons.manage` | the register of coupons; issue, prolong, void |
 * | `figures.see` | figures and coupons not yet flown, in money |
 * | `people.manage` | users, pilots, profiles |
 * | `settings.manage` | external bookings, activities, bases, texts, integrations |
 * | `journal.see` | the journal |
 */
const flying = ['schedule.see', 'bookings.own']
const crew = [...flying, 'presences.own', 'day.see']
const scheduling = [...crew, 'bookings.all', 'presences.all', 'fleet.manage', 'coupons.see', 'coupons.manage']

const everything = [...scheduling, 'figures.see', 'people.manage', 'settings.manage', 'journal.see']

const list = [
  { code: 'administrator', name: 'Administrateur', rights: everything },
  { code: 'scheduler', name: 'Planificateur', rights: scheduling },
  { code: 'instructor', name: 'Instructeur', rights: [...crew, 'bookings.all'] },
  { code: 'pilot', name: 'Pilote', rights: crew },
  { code: 'treasurer', name: 'Trésorier', rights: [...flying, 'coupons.see', 'figures.see'] },
  { code: 'mechanic', name: 'Mécanicien', rights: [...flying, 'fleet.manage'] },
  { code: 'member', name: 'Membre', rights: flying },
  { code: 'external', name: 'Client extérieur', rights: [] },
] as const

export type ProfileCode = (typeof list)[number]['code']

/** Writes the profiles that every club starts with; returns the id of each. */
export async function plantProfiles(tx: Tx, clubId: string): Promise<(code: ProfileCode) => string> {
  const rows = await tx
    .insert(profiles)
    .values(list.map((profile) => ({ clubId, ...profile, rights: [...profile.rights] })))
    .returning({ id: profiles.id, code: profiles.code })
  const ids = new Map(rows.map(({ id, code }) => [code, id]))
  return (code) => {
    const id = ids.get(code)
    if (!id) throw new Error(`there is no profile ${code}`)
    return id
  }
}
