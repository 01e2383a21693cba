import { eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import type { Flag } from '@/db/schema/flags'
import type { Right } from '@/db/schema/rights'
import { everyRight } from '@/db/schema/rights'
import type { World } from '@/db/testing/club'
import { fromMinutes } from '@/lib/time'
import { book } from '@/testing/worlds/bookings'
import { at, later, nth } from '@/testing/worlds/holds'
import { hire } from '@/testing/worlds/plans'
import { someoneTried } from './someone'

type Act = (club: Club) => Promise<unknown>
export type Trial = {
  name: string
  /** Each of these rights alone opens it; empty: whoever is signed in, for what is their own. */
  opens: readonly Right[]
  /** What must be there first; gives the act. */
  ready: (world: World, me: string) => Promise<Act>
}

export const ALL: Right[] = ['bookings.all']
export const OWN: Right[] = ['bookings.own', 'bookings.all']
export const DAY: Right[] = ['day.see', 'bookings.all']
export const PILOT: Right[] = ['presences.own', 'presences.all']

export const start = at('10:00')
export const flown = later(30, fromMinutes(start))
export const span = { startAt: fromMinutes(at('14:00')), endAt: fromMinutes(at('16:00')) }
export const other = (world: World) => nth(world.pilots, 0).id
export const plane0 = (world: World) => nth(world.aircraft, 0).id

/** An external flight at 10 h on the Thursday, and what is done about it. */
export const about =
  (act: (club: Club, bookingId: string) => Promise<unknown>): Trial['ready'] =>
  async (world) => {
    const id = await book(world, 0, start)
    return (club) => act(club, id)
  }

/** The same, once something else was done about it. */
export const after =
  (
    first: (club: Club, bookingId: string) => Promise<unknown>,
    act: (club: Club, bookingId: string) => Promise<unknown>,
  ): Trial['ready'] =>
  async (world) => {
    const id = await book(world, 0, start)
    const staff = await someoneTried(world)
    await staff.grant(everyRight)
    await staff.act((club) => first(club, id))
    return (club) => act(club, id)
  }

/** Something that the world's own staff does first; its result is what the act is about. */
export const given =
  <T>(
    first: (club: Club, world: World, me: string) => Promise<T>,
    act: (club: Club, made: T, world: World, me: string) => Promise<unknown>,
  ): Trial['ready'] =>
  async (world, me) => {
    const staff = await someoneTried(world)
    await staff.grant(everyRight)
    const made = await staff.act((club) => first(club, world, me))
    return (club) => act(club, made, world, me)
  }

export const now =
  (act: (club: Club, world: World, me: string) => Promise<unknown>): Trial['ready'] =>
  async (world, me) =>
  (club) =>
    act(club, world, me)

/** A booked flight that the tried person flies. */
export const flies =
  (act: (club: Club, bookingId: string) => Promise<unknown>, flags: Flag[] = []): Trial['ready'] =>
  async (world, me) => {
    const id = await book(world, 0, start)
    await world.open(({ tx }) => tx.update(bookings).set({ pilotId: me, flags }).where(eq(bookings.id, id)))
    return (club) => act(club, id)
  }

export const ofMine = (world: World, me: string) => hire(world, { memberId: me })
