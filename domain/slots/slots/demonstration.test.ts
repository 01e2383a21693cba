import { and, eq, gt } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings } from '@/db/schema/bookings'
import { bases } from '@/db/schema/fleet'
import { inDemo, instants, plantAt } from '@/db/testing/demonstration'
import { addDays, eachDay, localDate, toMinutes } from '@/lib/time'
import { loadSituation } from './queries/situation'
import { judgeSlot, openSlots } from './rules/offer'

const FIRST_DAYS = 14

async function situationOf(club: Club, activityId: string, now: Date, ignoring?: string) {
  const [base] = await club.tx.select().from(bases)
  const today = localDate(now, club.timeZone)
  const asked = { activityId, baseId: base?.id ?? '', from: today, to: addDays(today, 70), now, ignoring }
  const situation = await loadSituation(club, asked)
  if (!situation) throw new Error('nothing to decide on')
  return situation
}

describe.each(instants)('the demonstration seeded at %s', (instant) => {
  const now = new Date(instant)
  const today = localDate(now, 'Europe/Paris')

  beforeAll(async () => {
    await plantAt(now)
  })

  test.each([
    ['discovery-30', 1],
    ['discovery-30', 2],
    ['discovery-30', 3],
    ['discovery-ulm-30', 1],
    ['initiation', 1],
  ])('offers %s for %i on many days, some of them soon', async (code, passengers) => {
    const days = await inDemo(async (club) => {
      const [activity] = await club.tx.select().from(activities).where(eq(activities.code, code))
      const situation = await situationOf(club, activity?.id ?? '', now)
      const slots = openSlots(situation, { passengers, weightsKg: null }, eachDay(today, addDays(today, 70)))
      return [...new Set(slots.map(({ date }) => date))]
    })
    expect(days.length).toBeGreaterThanOrEqual(8)
    expect(days[0] && days[0] <= addDays(today, FIRST_DAYS)).toBe(true)
  })

  test('has booked nothing that it would not have offered', async () => {
    await inDemo(async (club) => {
      const coming = await club.tx
        .select()
        .from(bookings)
        .where(and(eq(bookings.external, true), eq(bookings.state, 'booked'), gt(bookings.startAt, now)))
      expect(coming).toHaveLength(4)
      for (const { id, activityId, startAt, aircraftId, pilotId } of coming) {
        const situation = await situationOf(club, activityId, now, id)
        const judged = judgeSlot(situation, { passengers: 1, weightsKg: null }, toMinutes(startAt))
        expect(judged.verdict).toBe('open')
        const plane = situation.aircraft.find((one) => one.id === aircraftId)
        const pilot = situation.pilots.find((one) => one.id === pilotId)
        expect(pilot?.aircraft.has(plane?.id ?? '')).toBe(true)
      }
    })
  })
})
