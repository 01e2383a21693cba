import type { Tx } from '../client'
import { clubSettings, clubs } from '../schema/clubs'
import type { Localized } from '../schema/columns'
import { closures, externalSettings, openings } from '../schema/external'
import { bases } from '../schema/fleet'
import { type Calendar, ZONE } from './calendar'
import { openingHours, stepMinutes } from './externals'
import { plantPerson } from './person'
import { type ProfileCode, plantProfiles } from './profiles'
import { bring, conditions, conditionsVersion, legal, privacy } from './texts'

/** Where both clubs fly from. */
export const lasbordes = {
  icao: 'LFCL',
  name: 'Toulouse-Lasbordes',
  latitude: 43.5878,
  longitude: 1.4987,
  address: 'Aérodrome de Toulouse-Lasbordes, 31130 Balma',
}

/** Where a club is planted. `id`: of one whose line of the directory stands already. */
export type Place = { slug: string; kind: 'demo' | 'template'; id?: string }

type ClubSpec = Place & {
  name: string
  tagline: Localized
  email: string
  accent: string
  meetingPlace: string
  external: boolean
}

export type Club = { clubId: string; baseId: string; profile: (code: ProfileCode) => string }

/** Writes the club itself: directory, settings, texts, base, profiles, its first administrator. */
export async function plantClub(tx: Tx, calendar: Calendar, spec: ClubSpec): Promise<Club> {
  const { slug, kind, name, tagline, email, accent, meetingPlace, external } = spec
  const clubId = spec.id ?? (await enter(tx, { slug, kind, name, createdAt: calendar.now }))
  const profile = await plantProfiles(tx, clubId)
  const [base] = await tx
    .insert(bases)
    .values({ clubId, ...lasbordes, meetingPlace })
    .returning()
  if (!base) throw new Error('no base was made')
  await tx.insert(clubSettings).values({
    clubId,
    tagline,
    phone: '+33536490418',
    email,
    address: lasbordes.address,
    accent,
    ...(external && { legal, privacy, conditions, conditionsVersion, bring }),
  })
  await plantExternalSettings(tx, { clubId, baseId: base.id, profile }, calendar, external)
  await plantPerson(tx, clubId, {
    identifier: 'admini',
    firstName: 'Premier',
    lastName: 'Administrateur',
    profileId: profile('administrator'),
    createdAt: calendar.now,
  })
  return { clubId, baseId: base.id, profile }
}

async function enter(
  tx: Tx,
  line: Pick<ClubSpec, 'slug' | 'kind' | 'name'> & { createdAt: Date },
): Promise<string> {
  const [club] = await tx
    .insert(clubs)
    .values({ ...line, language: 'fr', timeZone: ZONE })
    .returning()
  if (!club) throw new Error('no club was made')
  return club.id
}

async function plantExternalSettings(
  tx: Tx,
  { clubId, baseId, profile }: Club,
  calendar: Calendar,
  enabled: boolean,
) {
  await tx.insert(externalSettings).values({
    clubId,
    enabled,
    stepMinutes,
    noticeMinutes: 24 * 60,
    horizonDays: 70,
    cutoffMinutes: 48 * 60,
    afterSunriseMinutes: 0,
    beforeSunsetMinutes: 30,
    customerProfileId: profile('external'),
  })
  if (!enabled) return
  await tx.insert(openings).values(openingHours.map((span) => ({ clubId, baseId, ...span })))
  await tx
    .insert(closures)
    .values(calendar.closures.map((days) => ({ clubId, ...days, reason: 'Fêtes de fin d’année' })))
}
