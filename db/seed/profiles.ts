import type { Tx } from '../client'
import { profiles } from '../schema/people'
import { everyRight, type Right } from '../schema/rights'

const flying: Right[] = ['schedule.see', 'bookings.own']
const crew: Right[] = [...flying, 'presences.own', 'day.see']
const scheduling: Right[] = [
  ...crew,
  'bookings.all',
  'presences.all',
  'fleet.manage',
  'coupons.see',
  'coupons.manage',
]

const list = [
  { code: 'administrator', name: 'Administrateur', rights: everyRight },
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
