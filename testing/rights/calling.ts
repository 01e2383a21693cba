import { eq } from 'drizzle-orm'
import { holds } from '@/db/schema/bookings'
import { everyRight } from '@/db/schema/rights'
import type { World } from '@/db/testing/club'
import { keepStart } from '@/domain/schedule/callers/keep-start'
import type { KeptStart } from '@/domain/schedule/callers/schema'
import { NOW, nth } from '@/testing/worlds/holds'
import { other, plane0, start } from './shapes'
import { someoneTried } from './someone'

/** Whoever is on the telephone. */
export const calling = {
  contact: { lastName: 'Roux', firstName: 'Odile', cellPhone: '+33561000000', email: '', isPassenger: true },
  passengerNames: ['Odile Roux'],
  emergency: '',
  message: '',
  fields: {},
  language: 'fr' as const,
}

/** A start of the first coupon's at 10 h on the Thursday. */
const forCaller = (world: World): KeptStart => ({
  couponIds: [nth(world.coupons, 0).id],
  activityId: nth(world.activities, 0).id,
  baseId: nth(world.bases, 0).id,
  aircraftId: plane0(world),
  pilotId: other(world),
  start,
  passengers: 1,
  weightsKg: null,
  reason: '',
})

/** The same, kept by somebody whatever their rights; the hold's id. */
export async function keptBy(world: World, me: string): Promise<string> {
  const staff = await someoneTried(world)
  await staff.grant(everyRight)
  const { id } = await staff.act((club) => keepStart(club, forCaller(world), NOW))
  await world.open(({ tx }) =>
    tx
      .update(holds)
      .set({ holder: `desk:${me}` })
      .where(eq(holds.id, id)),
  )
  return id
}

/** Who booked and who is aboard, after all. */
export const corrected = {
  lastName: 'Roux',
  firstName: 'Odile',
  cellPhone: '+33561000000',
  message: '',
  staffNote: '',
  language: 'fr' as const,
  seats: [{ name: 'Odile Roux', weightKg: 70, age: null }],
  reason: '',
}
