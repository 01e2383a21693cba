import { weekday } from '@/lib/time'
import type { Tx } from '../client'
import { plantActivities } from './activities'
import { plantBookings } from './bookings'
import { type Calendar, livedDays } from './calendar'
import { chance } from './chance'
import { type Place, plantClub } from './club'
import { coOwners } from './crew'
import { plantFleet, soloPlane } from './fleet'
import { plantPilots } from './pilots'
import { emptySchedule, minutesFrom } from './schedule'
import { soloTagline } from './texts'

const HOUR = 60

/** Three co-owners of one aeroplane, who take turns: what a private owner's platform is a copy of. `place` as for `plantDemo`. */
export async function plantSolo(tx: Tx, calendar: Calendar, place: Place): Promise<void> {
  const { clubId, baseId, profile } = await plantClub(tx, calendar, {
    ...place,
    name: 'Copropriété F-GSOL',
    tagline: soloTagline,
    email: 'contact@f-gsol.example',
    accent: '#35619f',
    meetingPlace: 'Hangar H4',
    external: false,
  })
  const activity = await plantActivities(tx, clubId, ['hire'])
  const planes = await plantFleet(tx, { clubId, baseId, activity, calendar }, [soloPlane])
  const owners = await plantPilots(tx, { clubId, calendar, profile, activity, planes }, coOwners)
  const schedule = emptySchedule(calendar)
  for (const day of livedDays(calendar)) {
    const turn = calendar.week(day) + weekday(day)
    const owner = owners[((turn % owners.length) + owners.length) % owners.length]
    const [plane] = planes
    const share = weekday(day) >= 6 ? 0.6 : 0.15
    if (!owner || !plane || chance('solo', calendar.week(day), weekday(day)) >= share) continue
    const start = calendar.at(day, weekday(day) === 7 ? 14 * HOUR : 9 * HOUR)
    const end = minutesFrom(start, 2 * HOUR)
    schedule.take({ activity: activity('hire'), plane, pilotId: owner.id, memberId: null, start, end })
  }
  const couponId = () => {
    throw new Error('a co-ownership has no coupons')
  }
  await plantBookings(
    tx,
    { clubId, baseId, calendar, customerProfileId: profile('external'), couponId },
    schedule.flights,
  )
}
