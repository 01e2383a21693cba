import type { Tx } from '../client'
import { plantActivities } from './activities'
import { plantBookings } from './bookings'
import type { Calendar } from './calendar'
import { type Place, plantClub } from './club'
import { plantCoupons } from './coupons'
import { crew } from './crew'
import { bookThroughInspection, flyByNight, inspect, navigate } from './events'
import { liveEveryDay } from './everyday'
import { takeStrangers } from './externals'
import { couponLife } from './fate'
import { fleet, plantFleet } from './fleet'
import { plantMembers } from './members'
import { plantPilots } from './pilots'
import { type Cast, emptySchedule } from './schedule'
import { tagline } from './texts'

const flown = ['discovery-30', 'discovery-ulm-30', 'initiation', 'instruction', 'hire'] as const

/** *Les Ailes du Pastel*, to be looked at or (`template`) to be copied. `id`: of its line, where that stands. Returns its id. */
export async function plantDemo(tx: Tx, calendar: Calendar, place: Place): Promise<string> {
  const { clubId, baseId, profile } = await plantClub(tx, calendar, {
    ...place,
    name: 'Les Ailes du Pastel',
    tagline,
    email: 'contact@ailes-du-pastel.example',
    accent: '#35619f',
    meetingPlace: 'Clubhouse des Ailes du Pastel, face à la tour de contrôle',
    external: true,
  })
  const activity = await plantActivities(tx, clubId, flown)
  const planes = await plantFleet(tx, { clubId, baseId, activity, calendar }, fleet)
  const pilots = await plantPilots(tx, { clubId, calendar, profile, activity, planes }, crew)
  const members = await plantMembers(tx, clubId, calendar, profile)
  const cast: Cast = { calendar, schedule: emptySchedule(calendar), activity, planes, pilots, members }

  bookThroughInspection(cast)
  await inspect(tx, clubId, cast)
  await flyByNight(tx, clubId, cast)
  navigate(cast)
  takeStrangers(cast)
  liveEveryDay(cast)

  const { flights } = cast.schedule
  const couponId = await plantCoupons(tx, clubId, calendar, activity, (key) =>
    couponLife(key, flights, calendar),
  )
  const ledger = { clubId, baseId, calendar, customerProfileId: profile('external'), couponId }
  await plantBookings(tx, ledger, flights)
  return clubId
}
