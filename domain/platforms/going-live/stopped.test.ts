import { getTableName, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connection } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { bookings, calls, holds } from '@/db/schema/bookings'
import { clubSettings, clubs } from '@/db/schema/clubs'
import { bookingCoupons, coupons, holdCoupons } from '@/db/schema/coupons'
import { closures, externalSettings, openings } from '@/db/schema/external'
import { aircraft } from '@/db/schema/fleet'
import { journal } from '@/db/schema/journal'
import { apiKeys } from '@/db/schema/keys'
import { letters } from '@/db/schema/letters'
import { occupancy, subjects } from '@/db/schema/occupancy'
import { absences, duties, people, presences } from '@/db/schema/people'
import { shops } from '@/db/schema/shops'
import { visits } from '@/db/schema/visits'
import { anAccount } from '@/db/testing/account'
import { oneOfEverything } from '@/db/testing/everything'
import { heldUp, whileLocked } from '@/testing/database/held-up'
import { ownTexts } from '@/testing/worlds/going-live'
import { aPlatform, lineOf } from '@/testing/worlds/platforms'
import { goLive } from './go-live'
import { choiceOf } from './rules'

/** Every table that going live writes into, in the order in which it does. */
const steps = [
  occupancy,
  holdCoupons,
  holds,
  bookings,
  bookingCoupons,
  visits,
  coupons,
  calls,
  people,
  aircraft,
  subjects,
  presences,
  duties,
  absences,
  openings,
  closures,
  externalSettings,
  clubSettings,
  shops,
  apiKeys,
  letters,
  clubs,
  journal,
]

test('stopped at every table it leaves all as it was, and is whole in the end', async () => {
  const owner = await anAccount()
  const world = await aPlatform(owner.id, {}, ...oneOfEverything)
  await world.open(({ id, tx }) =>
    tx.execute(sql`update club_settings set phone = ${ownTexts.phone}, email = ${ownTexts.email},
      legal = ${JSON.stringify(ownTexts.legal)}::jsonb, conditions = ${JSON.stringify(ownTexts.conditions)}::jsonb
      where club_id = ${id}`),
  )
  const { slug, id } = world.ref
  const blank = { typed: slug, choice: choiceOf([]) }
  const before = await everythingOf(id)
  for (const [step, table] of steps.entries()) {
    await whileLocked(table, async () => {
      const work = goLive(owner.id, slug, blank).then(
        () => 'live',
        () => 'stopped',
      )
      const pid = await heldUp()
      const { sql: send } = connection()
      await (step % 5 === 4
        ? send`select pg_terminate_backend(${pid})`
        : send`select pg_cancel_backend(${pid})`)
      expect(await work, getTableName(table)).toBe('stopped')
    })
    expect(await everythingOf(id), getTableName(table)).toEqual(before)
    expect(await lineOf(world)).toMatchObject({ kind: 'test', liveAt: null })
  }
  await goLive(owner.id, slug, blank)
  expect(await lineOf(world)).toMatchObject({ kind: 'production' })
  const left = (await everythingOf(id)).filter(([, rows]) => rows !== '[]').map(([table]) => table)
  // The frame of a club, and what its customers have not touched.
  expect(left).toEqual([
    'activities',
    'bases',
    'club_settings',
    'external_settings',
    'import_rows',
    'imports',
    'journal',
    'letter_attempts',
    'letters',
    'past_conditions',
    'profiles',
    'throttles',
    'visits',
  ])
})

/** Every row that the club has, by table. */
async function everythingOf(clubId: string): Promise<[table: string, rows: string][]> {
  const tables = await connection().sql<{ name: string }[]>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'club_id' order by 1`
  return acrossClubs('tests', (tx) =>
    Promise.all(
      tables.map(async ({ name }): Promise<[string, string]> => {
        const rows = await tx.execute<{ row: string }>(sql`
          select to_jsonb(t)::text as row from ${sql.identifier(name)} t where club_id = ${clubId} order by 1`)
        return [name, JSON.stringify(rows.map(({ row }) => row))]
      }),
    ),
  )
}
