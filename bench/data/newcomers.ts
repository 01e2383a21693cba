import { randomBytes } from 'node:crypto'
import { seedTemplates } from '@/db/seed/demonstration'
import { requestPlatform } from '@/domain/platforms/signups/request'
import { hashToken } from '@/lib/token'
import { asSuperuser } from './cluster'

/** Somebody who has asked for a platform and holds the mail that confirms it. */
export type Newcomer = { slug: string; token: string }

/** Fresh newcomers, by the product's own verb. */
export async function newcomers(database: string, count: number): Promise<Newcomer[]> {
  const found: Newcomer[] = []
  for (let n = 0; n < count; n++) found.push(await newcomer(database))
  return found
}

async function newcomer(database: string): Promise<Newcomer> {
  const slug = `bench${randomBytes(6).toString('hex')}`
  const email = `${slug}@bench.invalid`
  await requestPlatform({
    structureName: 'Aéroclub du banc',
    domainName: slug,
    mainActivity: 'aeroclub',
    firstName: 'Claire',
    lastName: 'Banc',
    email,
    phone: null,
    country: 'FR',
    language: 'fr',
    timeZone: 'Europe/Paris',
    termsVersion: '2026-11-01',
    browser: hashToken(slug),
    known: null,
    address: slug,
  })
  return asSuperuser(database, async (sql) => {
    const [mail] = await sql`select payload ->> 'link' as link from house_letters where recipient = ${email}`
    const token = /\/confirm\/([\w-]+)/.exec(String(mail?.link))?.[1]
    if (!token) throw new Error('no mail was written')
    return { slug, token }
  })
}

/** The demonstration as it is planted today, alone: what newcomers of earlier runs have is cleared away. */
export async function freshTemplate(database: string): Promise<void> {
  await asSuperuser(database, async (sql) => {
    const old = await sql`select id from clubs where slug like 'bench%' or slug like 'demo%'`
    const ids = old.map(({ id }) => id)
    const tables = await sql`
      select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
      where attname = 'club_id' and not attisdropped and relkind = 'r' and relnamespace = 'public'::regnamespace`
    for (const { name } of tables) await sql`delete from ${sql(name)} where club_id = any(${ids})`
    await sql`delete from clubs where id = any(${ids})`
    for (const table of [
      'creations',
      'slug_claims',
      'signups',
      'accounts',
      'account_sessions',
      'house_letters',
    ]) {
      await sql`delete from ${sql(table)}`
    }
  })
  // What is cleared away leaves its index full of holes, many times the size of one that has grown.
  await asSuperuser(database, (sql) => sql`reindex table occupancy`)
  await seedTemplates(new Date())
  await asSuperuser(database, (sql) => sql`vacuum (analyze)`)
}

/** Ten times the demonstration's flights, with their passengers and places: nine more stretches of its life, before it. */
export function growTemplate(database: string): Promise<number> {
  return asSuperuser(database, async (sql) => {
    const [demo] = await sql`select id from clubs where slug = 'demo-template'`
    const club = demo?.id
    for (let n = 1; n < 10; n++) {
      const salt = `00000000-0000-8000-8000-00000000000${n}`
      const back = `${n * 12} weeks`
      await sql`
        insert into bookings (club_id, id, state, external, title, activity_id, base_id, aircraft_id, pilot_id, meet_at, start_at,
          end_at, customer_id, last_name, first_name, language, created_at, cancelled_at, cancelled_by)
        select club_id, envol_twin(${salt}, id), state, external, title, activity_id, base_id, aircraft_id, pilot_id,
          meet_at - ${back}::interval, start_at - ${back}::interval, end_at - ${back}::interval, customer_id, last_name, first_name,
          language, created_at - ${back}::interval, cancelled_at, cancelled_by
        from bookings where club_id = ${club} and start_at > now() - interval '5 weeks'`
      await sql`
        insert into passengers select club_id, envol_twin(${salt}, booking_id), seat, name, weight_kg, age from passengers
        where club_id = ${club} and booking_id in (select id from bookings where club_id = ${club} and start_at > now() - interval '5 weeks')`
      await sql`
        insert into occupancy (club_id, subject_id, during, kind, ref)
        select club_id, subject_id, tstzrange(starts_at - ${back}::interval, ends_at - ${back}::interval), kind, envol_twin(${salt}, ref)
        from occupancy where club_id = ${club} and kind = 'booking' and starts_at > now() - interval '5 weeks'`
    }
    await sql`vacuum (analyze)`
    const [rows] = await sql`select count(*)::int as count from bookings where club_id = ${club}`
    return Number(rows?.count)
  })
}
