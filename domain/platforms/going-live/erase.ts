import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Choice, Plan } from './schema'

/**
 * Erases from a club what its plan names and its choice leaves out, in the caller's transaction. Each row goes before those that it
 * refers to; letters, passengers, calls and the life of a coupon go with what they are about.
 */
export async function erase(tx: Tx, clubId: string, plan: Plan, choice: Choice): Promise<void> {
  for (const statement of statements(sql`${clubId}::uuid`, plan, choice)) await tx.execute(statement)
}

function statements(club: SQL, plan: Plan, choice: Choice): SQL[] {
  const among = (column: SQL, ids: readonly string[]) =>
    sql`${column} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
  const all = (table: string) => sql`delete from ${sql.identifier(table)} where club_id = ${club}`
  const some = (table: string, column: string, ids: readonly string[]) =>
    sql`${all(table)} and ${among(sql`${sql.identifier(column)}`, ids)}`
  const { coupons, bookings, holds, aircraft, people, freed } = plan
  const subjects = [...aircraft, ...people]
  return [
    some('occupancy', 'ref', [...bookings, ...holds]),
    some('occupancy', 'subject_id', subjects),
    some('hold_coupons', 'hold_id', holds),
    some('holds', 'id', holds),
    some('bookings', 'id', bookings),
    some('booking_coupons', 'coupon_id', coupons),
    sql`${all('visits')} and exists (select from unnest(coupon_ids) named where ${among(sql`named`, coupons)})`,
    some('coupons', 'id', coupons),
    sql`update coupons set booked_at = null, flown_at = null, no_show_at = null, postponed_at = null
      where club_id = ${club} and ${among(sql`id`, freed)}`,
    some('calls', 'person_id', people),
    sql`update bookings set customer_id = null where club_id = ${club} and ${among(sql`customer_id`, people)}`,
    some('people', 'id', people),
    some('aircraft', 'id', aircraft),
    some('subjects', 'id', subjects),
    ...leftOut(club, all, choice),
  ]
}

/** What no row's own mark tells: all of it stays or goes. */
function leftOut(club: SQL, all: (table: string) => SQL, choice: Choice): SQL[] {
  const without = {
    presences: [
      all('presences'),
      all('duties'),
      all('absences'),
      sql`${all('occupancy')} and kind = 'absence'`,
    ],
    settings: [
      all('openings'),
      all('closures'),
      sql`update external_settings set enabled = false, step_minutes = default, notice_minutes = default,
        horizon_days = default, cutoff_minutes = default, hold_minutes = default, hold_extensions = default,
        half_day_cap = default, after_sunrise_minutes = default, before_sunset_minutes = default,
        standard_weight_kg = default, pilot_shown = default, expiry_judged = default, grace_days = default,
        customer_mailed_on_swap = default, fields = default where club_id = ${club}`,
    ],
    texts: [
      sql`update club_settings set tagline = default, privacy = default, bring = default where club_id = ${club}`,
    ],
    shops: [
      sql`update coupons set shop_id = null where club_id = ${club} and shop_id is not null`,
      all('shops'),
    ],
    keys: [all('api_keys')],
    people: [],
    fleet: [],
    coupons: [],
  }
  return Object.entries(without).flatMap(([what, gone]) =>
    choice.has(what as keyof typeof without) ? [] : gone,
  )
}
