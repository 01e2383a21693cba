import { inClub } from '@/db/club'
import { subjects } from '@/db/schema/occupancy'
import { people, profiles } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import { unique, type World } from '@/db/testing/club'
import { activity } from '@/db/testing/parts'
import { planBooking } from '@/domain/schedule/plans/plan'
import { rescheduleBooking } from '@/domain/schedule/plans/reschedule'
import type { ChangedPlan, NewPlan, PlanChange } from '@/domain/schedule/plans/schema'
import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import { fromMinutes } from '@/lib/time'
import { aDesk, at, NOW, nth } from '@/testing/worlds/holds'

/** A desk whose second activity is a lesson of an hour (from a quarter of an hour before to ten minutes after), its third a hire. */
export const aSchool = (coupons: number, overrides: Parameters<typeof aDesk>[1] = {}) =>
  aDesk(
    coupons,
    overrides,
    activity({
      code: 'instruction',
      kind: 'instruction',
      name: { fr: 'Instruction' },
      external: false,
      durationMinutes: 60,
      meetingLeadMinutes: 15,
      aircraftBeforeMinutes: 0,
    }),
    activity({
      code: 'hire',
      kind: 'hire',
      name: { fr: 'Location' },
      external: false,
      meetingLeadMinutes: 0,
    }),
  )

/** Somebody of the club with these rights, who counts as somebody on the schedule; the id. */
export function somebody(world: World, rights: Right[], firstName = 'Sophie'): Promise<string> {
  return world.open(async ({ tx, id: clubId }) => {
    const profile = { clubId, code: unique('profile'), name: 'Profil', rights }
    const profileId = nth(await tx.insert(profiles).values(profile).returning(), 0).id
    const { id } = nth(await tx.insert(subjects).values({ clubId, kind: 'person' }).returning(), 0)
    await tx.insert(people).values({ clubId, id, firstName, lastName: 'Barthe', language: 'fr', profileId })
    return id
  })
}

export const scheduler = (world: World, firstName?: string) =>
  somebody(world, ['schedule.see', 'bookings.own', 'bookings.all'], firstName)
export const member = (world: World) => somebody(world, ['schedule.see', 'bookings.own'], 'Hugo')

/** Opens the club for one of its people. */
export const as = <T>(world: World, id: string, work: Parameters<typeof inClub<T>>[2]): Promise<T> =>
  inClub(world.ref, { kind: 'staff', id }, work)

/** A hire of the only aircraft from 10 h to 11 h on the Thursday, unless told. */
export function hire(world: World, changes: Partial<NewPlan> = {}): NewPlan {
  return {
    activityId: nth(world.activities, 2).id,
    aircraftId: nth(world.aircraft, 0).id,
    pilotId: null,
    memberId: null,
    startAt: fromMinutes(at('10:00')),
    endAt: fromMinutes(at('11:00')),
    title: '',
    beyond: false,
    ...changes,
  }
}

export const planned = (world: World, who: string, changes: Partial<NewPlan> = {}, now = NOW) =>
  as(world, who, (club) => planBooking(club, hire(world, changes), now))

/** A change to `from`-`to` on the Thursday with the first aircraft and pilot, unless told. */
export function changed(
  world: World,
  from: string,
  to: string,
  changes: Partial<ChangedPlan> = {},
): ChangedPlan {
  const { activityId: _, ...plan } = hire(world)
  const times = { startAt: fromMinutes(at(from)), endAt: fromMinutes(at(to)) }
  return { ...plan, ...times, pilotId: nth(world.pilots, 0).id, sequence: 0, ...changes }
}

export const rescheduled = (world: World, who: string, id: string, plan: PlanChange, now = NOW) =>
  as(world, who, (club) => rescheduleBooking(club, id, plan, now))

export const withdrawn = (world: World, who: string, id: string, sequence = 0, now = NOW) =>
  as(world, who, (club) => withdrawBooking(club, id, { sequence, reason: 'Vent' }, now))
