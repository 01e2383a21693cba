import { randomInt } from 'node:crypto'
import { randomCode } from '@/lib/code'
import { addMonths, localDate } from '@/lib/time'
import { activities } from '../schema/activities'
import { coupons } from '../schema/coupons'
import { openings } from '../schema/external'
import { aircraft, bases } from '../schema/fleet'
import { subjects } from '../schema/occupancy'
import { people, pilots, presences } from '../schema/people'
import { type Part, unique, type World } from './club'

type Given<Row> = Partial<Omit<Row, 'clubId'>>
type Hours = { weekday: number; fromMinute: number; toMinute: number }

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** The same local hours on every day of the week. */
export const everyDay = (fromMinute: number, toMinute: number): Hours[] =>
  WEEK.map((weekday) => ({ weekday, fromMinute, toMinute }))

function only<Row>([row]: Row[]): Row {
  if (!row) throw new Error('nothing was inserted')
  return row
}

function first<Item>(items: readonly Item[], name: string): Item {
  const [item] = items
  if (!item) throw new Error(`put ${name} into the world first`)
  return item
}

/** Toulouse-Lasbordes unless told. */
export function base(given: Given<typeof bases.$inferInsert> = {}): Part {
  return async ({ id: clubId, tx }, world) => {
    const place = { icao: 'LFCL', name: 'Toulouse-Lasbordes', latitude: 43.5878, longitude: 1.4987 }
    world.bases.push(
      only(
        await tx
          .insert(bases)
          .values({ clubId, ...place, ...given })
          .returning(),
      ),
    )
  }
}

/** An activity of any kind; the demonstration's discovery flight unless told. */
export function activity(given: Given<typeof activities.$inferInsert> = {}): Part {
  return async ({ id: clubId, tx }, world) => {
    const values = {
      clubId,
      code: 'discovery-30',
      kind: 'discovery' as const,
      name: { fr: 'Vol de découverte 30 min', en: 'Discovery flight 30 min' },
      durationMinutes: 30,
      meetingLeadMinutes: 20,
      aircraftBeforeMinutes: 5,
      aircraftAfterMinutes: 10,
      pilotAfterMinutes: 10,
      maxPassengers: 3,
      external: true,
      rank: world.activities.length + 1,
      ...given,
    }
    world.activities.push(only(await tx.insert(activities).values(values).returning()))
  }
}

/** A four-seater of 800 kg (empty 500) at the first base; `payloadKg` sets the maximum mass for 20 kg of fuel. */
export function plane(given: Given<typeof aircraft.$inferInsert> & { payloadKg?: number } = {}): Part {
  return async ({ id: clubId, tx }, world) => {
    const subject = only(await tx.insert(subjects).values({ clubId, kind: 'aircraft' }).returning())
    const { payloadKg = 280, ...columns } = given
    const values = {
      clubId,
      id: subject.id,
      registration: `F-${Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(26))).join('')}`,
      type: 'DR400/120',
      baseId: first(world.bases, 'a base').id,
      rank: world.aircraft.length + 1,
      seats: 4,
      emptyMassKg: 500,
      maximumMassKg: 520 + payloadKg,
      ...columns,
    }
    world.aircraft.push(only(await tx.insert(aircraft).values(values).returning()))
  }
}

type PilotGiven = { weightKg?: number | null; dailyCap?: number | null; hours?: Hours[]; firstName?: string }

/** A pilot of 75 kg, present on every day all day unless `hours` says otherwise. */
export function pilot({
  weightKg = 75,
  dailyCap = null,
  hours = everyDay(0, 1440),
  firstName,
}: PilotGiven = {}): Part {
  return async ({ id: clubId, tx }, world) => {
    const rank = world.pilots.length + 1
    const { id } = only(await tx.insert(subjects).values({ clubId, kind: 'person' }).returning())
    const name = firstName ?? `Pilote${rank}`
    const email = `${unique('p')}@essais.invalid`
    const profileId = world.customerProfileId
    await tx
      .insert(people)
      .values({ clubId, id, firstName: name, lastName: 'Martin', email, language: 'fr', profileId })
    await tx.insert(pilots).values({ clubId, personId: id, rank, weightKg, dailyCap })
    if (hours.length > 0)
      await tx.insert(presences).values(hours.map((span) => ({ clubId, pilotId: id, ...span })))
    world.pilots.push({ id, firstName: name, weightKg })
  }
}

/** Hours in which external flights may be flown, at the first base. */
export function open(hours: readonly Hours[]): Part {
  return async ({ id: clubId, tx }, world) => {
    const baseId = first(world.bases, 'a base').id
    await tx.insert(openings).values(hours.map((span) => ({ clubId, baseId, ...span })))
  }
}

/** A coupon of the club's own register for one passenger of the first activity, good for a year. */
export function coupon(given: Given<typeof coupons.$inferInsert> = {}): Part {
  return async ({ id: clubId, tx, timeZone }, world) => {
    const expiresOn = addMonths(localDate(new Date(), timeZone), 12)
    const opens = world.activities.slice(0, 1).map(({ code }) => code)
    const values = { clubId, reference: randomCode(), activities: opens, expiresOn, ...given }
    world.coupons.push(only(await tx.insert(coupons).values(values).returning()))
  }
}

/** The same part several times. */
export function times(count: number, part: Part): Part {
  return async (club, world: World) => {
    for (let n = 0; n < count; n++) await part(club, world)
  }
}

export const oneBase = base()
export const discovery = activity()
export const oneAircraft = plane()
export const onePilot = pilot()
export const twoPilots = times(2, pilot())
export const openEveryDay = open(everyDay(9 * 60, 18 * 60))
export const oneCoupon = coupon()
