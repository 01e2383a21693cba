import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Right } from '@/db/schema/rights'
import type { Choice, Plan } from '../schema'

const ADMINISTERS: Right[] = ['people.manage', 'settings.manage']

/**
 * What goes when this club goes live with this choice. Samples go, and what the choice leaves out. A booking goes when it is a
 * sample, when a coupon that goes pays for it, and without any coupon when its aircraft or pilot goes. What a customer
 * booked or holds with coupons that stay stays, and its aircraft and pilot with it; so does whoever administers the club.
 */
export async function planFor(tx: Tx, clubId: string, choice: Choice, now: Date): Promise<Plan> {
  const club = sql`${clubId}::uuid`
  const left = (what: Parameters<Choice['has']>[0]) => sql`${!choice.has(what)}::boolean`
  const rights = sql`array[${sql.join(
    ADMINISTERS.map((right) => sql`${right}`),
    sql`, `,
  )}]::text[]`
  const [plan] = await tx.execute<Plan>(sql`
    with gone_coupons as (
      select id from coupons where club_id = ${club} and (sample or ${left('coupons')})
    ), flights as (
      select b.id, b.sample, b.aircraft_id, b.pilot_id, b.customer_id,
        exists (select from booking_coupons c where c.club_id = b.club_id and c.booking_id = b.id) as paid,
        exists (select from booking_coupons c where c.club_id = b.club_id and c.booking_id = b.id
          and (c.released_at is null or b.state = 'cancelled') and c.coupon_id in (select id from gone_coupons)) as spoiled
      from bookings b where b.club_id = ${club}
    ), kept_holds as (
      select h.id, h.aircraft_id, h.pilot_id from holds h
      where h.club_id = ${club} and h.ended_at is null and h.expires_at > ${now.toISOString()}::timestamptz
        and exists (select from hold_coupons c where c.club_id = h.club_id and c.hold_id = h.id)
        and not exists (select from hold_coupons c where c.club_id = h.club_id and c.hold_id = h.id
          and c.coupon_id in (select id from gone_coupons))
    ), needed as (
      select aircraft_id, pilot_id from flights where paid and not sample and not spoiled
      union all select aircraft_id, pilot_id from kept_holds
    ), gone_aircraft as (
      select id from aircraft where club_id = ${club} and (sample or ${left('fleet')})
        and id not in (select aircraft_id from needed)
    ), known as (
      select p.id, p.sample,
        p.identifier = 'admini' or (not p.sample and p.password_hash is not null and r.rights @> ${rights}) as administers,
        p.identifier is null and p.profile_id = x.customer_profile_id
          and not exists (select from pilots f where f.club_id = p.club_id and f.person_id = p.id) as customer
      from people p
      join profiles r on r.club_id = p.club_id and r.id = p.profile_id
      left join external_settings x on x.club_id = p.club_id
      where p.club_id = ${club}
    ), gone_crew as (
      select id from known where customer is not true and (sample or (${left('people')} and administers is not true))
        and id not in (select pilot_id from needed where pilot_id is not null)
    ), gone_bookings as (
      select id from flights where sample or spoiled or (not paid and (
        aircraft_id in (select id from gone_aircraft) or pilot_id in (select id from gone_crew)))
    ), gone_people as (
      select id from gone_crew
      union all select id from known where customer and id not in (
        select customer_id from flights where customer_id is not null and id not in (select id from gone_bookings))
    )
    select
      (select coalesce(json_agg(id order by id), '[]') from gone_coupons) as coupons,
      (select coalesce(json_agg(id order by id), '[]') from gone_bookings) as bookings,
      (select coalesce(json_agg(id order by id), '[]') from holds
        where club_id = ${club} and id not in (select id from kept_holds)) as holds,
      (select coalesce(json_agg(id order by id), '[]') from gone_aircraft) as aircraft,
      (select coalesce(json_agg(id order by id), '[]') from gone_people) as people,
      (select coalesce(json_agg(distinct c.coupon_id), '[]') from booking_coupons c
        where c.club_id = ${club} and c.released_at is null and c.booking_id in (select id from gone_bookings)
          and c.coupon_id not in (select id from gone_coupons)) as freed`)
  if (!plan) throw new Error('no plan was read')
  return plan
}
