import type postgres from 'postgres'

/** Clubs alike, and how busy they are. Each pilot flies the aircraft of the same number. */
export type Crowd = {
  clubs: number
  aircraft: number
  /** Of the eight hours of a day, a subject is booked in `booked` of `outOf`, evenly spread. */
  booked: number
  outOf: number
  pastDays: number
  futureDays: number
  coupons: number
}

/** Hours of the day at which flights start, local time. */
const FIRST_HOUR = 9
const HOURS = 8

/**
 * Plants clubs with their fleet, crew, coupons and bookings, set by set. `sql` is a transaction of a superuser whose foreign
 * keys and row policies are off: the rows are right by construction. Returns the slugs.
 */
export async function plantCrowd(sql: postgres.TransactionSql, crowd: Crowd): Promise<string[]> {
  await sql`
    create temp table planted on commit drop as
    select n, 'bench-' || substr(md5(random()::text || n), 1, 12) as slug, uuidv7() as id, uuidv7() as base,
           uuidv7() as activity, uuidv7() as profile
    from generate_series(1, ${crowd.clubs}::int) n`
  await sql`
    create temp table planted_pairs on commit drop as
    select planted.*, i, uuidv7() as aircraft, uuidv7() as pilot
    from planted, generate_series(0, ${crowd.aircraft}::int - 1) i`
  await plantClubs(sql)
  await plantFleetAndCrew(sql)
  await plantCoupons(sql, crowd.coupons)
  await plantBookings(sql, crowd)
  const rows = await sql<{ slug: string }[]>`select slug from planted order by n`
  return rows.map(({ slug }) => slug)
}

async function plantClubs(sql: postgres.TransactionSql): Promise<void> {
  await sql`
    insert into clubs (id, slug, name, kind, language, time_zone)
    select id, slug, 'Aéroclub ' || slug, 'test', 'fr', 'Europe/Paris' from planted`
  await sql`
    insert into profiles (club_id, id, code, name) select id, profile, 'external', 'Client extérieur' from planted`
  await sql`
    insert into club_settings (club_id, phone, email, address, conditions, conditions_version, bring)
    select id, '+33536490418', 'club@' || slug || '.example', 'Aérodrome, 31130 Balma',
           '{"fr":"Le pilote décide.","en":"The pilot decides."}', '2026-01-01', '{"fr":"Des lunettes de soleil."}'
    from planted`
  await sql`
    insert into external_settings (club_id, enabled, step_minutes, notice_minutes, horizon_days, after_sunrise_minutes,
                                   before_sunset_minutes, customer_profile_id)
    select id, true, 30, 60, 75, -30, -30, profile from planted`
  await sql`
    insert into bases (club_id, id, icao, name, latitude, longitude)
    select id, base, 'LFCL', 'Toulouse-Lasbordes', 43.5878, 1.4987 from planted`
  await sql`
    insert into activities (club_id, id, code, kind, name, duration_minutes, meeting_lead_minutes,
                            aircraft_before_minutes, aircraft_after_minutes, pilot_after_minutes, max_passengers,
                            asks_weights, external, prices_cents)
    select id, activity, 'discovery-30', 'discovery',
           '{"fr":"Vol de découverte 30 min","en":"Discovery flight 30 min"}', 30, 20, 5, 10, 10, 3, true, true,
           '[11000,14000,16500]'
    from planted`
  await sql`
    insert into openings (club_id, id, base_id, weekday, from_minute, to_minute)
    select id, uuidv7(), base, weekday, ${FIRST_HOUR * 60}::int, ${(FIRST_HOUR + HOURS) * 60}::int
    from planted, generate_series(1, 7) weekday`
}

async function plantFleetAndCrew(sql: postgres.TransactionSql): Promise<void> {
  await sql`insert into subjects (club_id, id, kind) select id, aircraft, 'aircraft' from planted_pairs`
  await sql`insert into subjects (club_id, id, kind) select id, pilot, 'person' from planted_pairs`
  await sql`
    insert into aircraft (club_id, id, registration, type, base_id, rank, seats, maximum_mass_kg, empty_mass_kg)
    select id, aircraft, 'F-B' || lpad(i::text, 3, '0'), 'DR400/120', base, i + 1, 4, 900, 540 from planted_pairs`
  await sql`
    insert into aircraft_activities (club_id, aircraft_id, activity_id, fuel_kg)
    select id, aircraft, activity, 50 from planted_pairs`
  await sql`
    insert into people (club_id, id, first_name, last_name, email, language, profile_id)
    select id, pilot, 'Pilote' || i, 'Martin', 'p' || i || '@' || slug || '.invalid', 'fr', profile from planted_pairs`
  await sql`
    insert into pilots (club_id, person_id, rank, weight_kg, daily_cap) select id, pilot, i + 1, 75, 12 from planted_pairs`
  await sql`
    insert into pilot_activities (club_id, pilot_id, activity_id) select id, pilot, activity from planted_pairs`
  await sql`
    insert into pilot_aircraft (club_id, pilot_id, aircraft_id)
    select p.id, p.pilot, a.aircraft from planted_pairs p join planted_pairs a using (id)`
  await sql`
    insert into presences (club_id, id, pilot_id, weekday, from_minute, to_minute)
    select id, uuidv7(), pilot, weekday, 480, 1260 from planted_pairs, generate_series(1, 7) weekday`
  await sql`
    insert into validities (club_id, id, subject_id, name, expires_on)
    select id, uuidv7(), subject, 'licence', to_char(now() + interval '2 years', 'YYYY-MM-DD')
    from planted_pairs, unnest(array[aircraft, pilot]) subject`
}

async function plantCoupons(sql: postgres.TransactionSql, perClub: number): Promise<void> {
  await sql`
    insert into coupons (club_id, id, reference, activities, expires_on, price_cents, currency)
    select id, uuidv7(), upper(substr(md5(random()::text || k), 1, 10)), array['discovery-30'],
           to_char(now() + interval '1 year', 'YYYY-MM-DD'), 11000, 'EUR'
    from planted, generate_series(1, ${perClub}::int) k
    on conflict do nothing`
}

async function plantBookings(sql: postgres.TransactionSql, crowd: Crowd): Promise<void> {
  await sql`
    create temp table planted_flights on commit drop as
    select id, base, activity, aircraft, pilot, uuidv7() as booking, k % 2 = 0 as external,
           (current_date + d + make_time(${FIRST_HOUR}::int + k, 0, 0)) at time zone 'Europe/Paris' as start_at
    from planted_pairs, generate_series(${-crowd.pastDays}::int, ${crowd.futureDays}::int) d,
         generate_series(0, ${HOURS - 1}::int) k
    where (i + 3 * k + d + 1000000) % ${crowd.outOf}::int < ${crowd.booked}::int
    order by start_at`
  await sql`
    insert into bookings (club_id, id, state, external, title, activity_id, base_id, aircraft_id, pilot_id, meet_at,
                          start_at, end_at, last_name, first_name, cell_phone, email, language, created_at, flown_at)
    select id, booking, case when start_at < now() then 'flown' else 'booked' end, external, '', activity, base,
           aircraft, pilot, start_at - interval '20 minutes', start_at, start_at + interval '30 minutes', 'Estève',
           'Camille', '+33639982147', 'camille.esteve@example.org', 'fr', start_at - interval '20 days',
           case when start_at < now() then start_at + interval '30 minutes' end
    from planted_flights`
  await sql`
    insert into occupancy (club_id, subject_id, during, kind, ref)
    select id, aircraft, tstzrange(start_at - interval '5 minutes', start_at + interval '40 minutes'), 'booking', booking
    from planted_flights
    union all
    select id, pilot, tstzrange(start_at - interval '20 minutes', start_at + interval '40 minutes'), 'booking', booking
    from planted_flights`
}
