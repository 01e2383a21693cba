import { connection } from '@/db/client'
import { inClub } from '@/db/club'
import type { World } from '@/db/testing/club'
import { postponeFlights } from '@/domain/schedule/postponements/postpone'
import type { Postponed, Postponement } from '@/domain/schedule/postponements/schema'
import { bookingOf } from '@/testing/worlds/bookings'
import { NOW } from '@/testing/worlds/holds'
import { lettersOf } from '@/testing/worlds/letters'
import { scheduler } from '@/testing/worlds/plans'

/** Postpones these bookings as they stand now, for the wind, on behalf of a scheduler. */
export async function blown(
  world: World,
  ids: readonly string[],
  { now = NOW, ...changes }: Partial<Postponement> & { now?: Date; who?: string } = {},
): Promise<Postponed> {
  const { who = await scheduler(world), ...rest } = changes
  const flights = await Promise.all(
    ids.map(async (id) => ({ id, sequence: (await bookingOf(world, id)).sequence })),
  )
  return inClub(world.ref, { kind: 'staff', id: who }, (club) =>
    postponeFlights(club, { flights, reason: 'wind', note: '', closing: null, ...rest }, now),
  )
}

/** "template to address" of every mail about a booking as it is since its nth change. */
export async function mailsSince(world: World, bookingId: string, sequence: number): Promise<string[]> {
  const written = await lettersOf(world, 'mail')
  return written
    .filter(({ cause }) => cause.startsWith(`booking:${bookingId}:${sequence}:`))
    .map(({ recipient, payload }) => `${String(payload.template)} to ${recipient}`)
    .sort()
}

/** How many jobs of this key wait. */
export async function jobsOf(key: string): Promise<number> {
  const [row] = await connection().sql<{ count: number }[]>`
    select count(*)::int as count from graphile_worker.jobs where key = ${key}`
  return row?.count ?? 0
}
