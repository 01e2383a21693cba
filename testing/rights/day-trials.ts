import { eq } from 'drizzle-orm'
import { letters } from '@/db/schema/letters'
import { everyRight } from '@/db/schema/rights'
import { correctEmail } from '@/domain/bookings/bookings/correct-email'
import { replayAbout } from '@/domain/bookings/bookings/replay-about'
import { resendLink } from '@/domain/bookings/bookings/resend-link'
import { arrive } from '@/domain/day/flying/arrive'
import { noteCall } from '@/domain/day/flying/note-call'
import { recordFlown } from '@/domain/day/flying/record-flown'
import { recordNoShow } from '@/domain/day/flying/record-no-show'
import { takeBackCall } from '@/domain/day/flying/take-back-call'
import { takeBackFlown } from '@/domain/day/flying/take-back-flown'
import { takeBackNoShow } from '@/domain/day/flying/take-back-no-show'
import { upholdFlight } from '@/domain/day/flying/uphold'
import { book } from '@/testing/worlds/bookings'
import { later, NOW, nth } from '@/testing/worlds/holds'
import { ALL, about, after, DAY, flown, start, type Trial } from './shapes'
import { someoneTried } from './someone'

/** What opens each verb, tried. */
export const dayTrials: Readonly<Record<string, readonly Trial[]>> = {
  'flying/uphold': [
    {
      name: 'a flight',
      opens: DAY,
      ready: about((club, id) => upholdFlight(club, id, { upheld: true }, NOW)),
    },
  ],
  'flying/note-call': [
    { name: 'a flight', opens: DAY, ready: about((club, id) => noteCall(club, id, true, { now: NOW })) },
  ],
  'flying/take-back-call': [
    {
      name: 'somebody else’s call',
      opens: ALL,
      ready: async (world) => {
        const id = await book(world, 0, start)
        const staff = await someoneTried(world)
        await staff.grant(everyRight)
        const call = await staff.act((club) => noteCall(club, id, true, { now: NOW }))
        return (club) => takeBackCall(club, call, NOW)
      },
    },
  ],
  'flying/arrive': [
    { name: 'a flight', opens: DAY, ready: about((club, id) => arrive(club, id, true, flown)) },
  ],
  'flying/record-flown': [
    { name: 'a flight', opens: DAY, ready: about((club, id) => recordFlown(club, id, {}, flown)) },
  ],
  'flying/record-no-show': [
    {
      name: 'the coupon used up',
      opens: DAY,
      ready: about((club, id) => recordNoShow(club, id, { giveBack: false }, flown)),
    },
    {
      name: 'the coupon given back',
      opens: ALL,
      ready: about((club, id) => recordNoShow(club, id, { giveBack: true }, flown)),
    },
  ],
  'flying/take-back-flown': [
    {
      name: 'the same day',
      opens: DAY,
      ready: after(
        (club, id) => recordFlown(club, id, {}, flown),
        (club, id) => takeBackFlown(club, id, later(10, flown)),
      ),
    },
    {
      name: 'another day',
      opens: ALL,
      ready: after(
        (club, id) => recordFlown(club, id, {}, flown),
        (club, id) => takeBackFlown(club, id, later(2 * 1440, flown)),
      ),
    },
  ],
  'flying/take-back-no-show': [
    {
      name: 'the same day',
      opens: DAY,
      ready: after(
        (club, id) => recordNoShow(club, id, { giveBack: false }, flown),
        (club, id) => takeBackNoShow(club, id, later(10, flown)),
      ),
    },
  ],
  'bookings/resend-link': [
    { name: 'a booking', opens: ALL, ready: about((club, id) => resendLink(club, id, NOW)) },
  ],
  'bookings/correct-email': [
    {
      name: 'a booking',
      opens: ALL,
      ready: about((club, id) => correctEmail(club, id, 'a@essais.example', NOW)),
    },
  ],
  'bookings/replay-about': [
    {
      name: 'a letter',
      opens: ALL,
      ready: async (world) => {
        const id = await book(world, 0, start)
        const letter = await world.open(async ({ tx }) => {
          const mine = eq(letters.bookingId, id)
          await tx.update(letters).set({ failedAt: NOW }).where(mine)
          return nth(await tx.select({ id: letters.id }).from(letters).where(mine), 0)
        })
        return (club) => replayAbout(club, id, letter.id)
      },
    },
  ],
}
