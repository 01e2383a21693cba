import { randomBytes } from 'node:crypto'
import { keyScopes } from '@/db/schema/keys'
import { hashPassword } from '@/domain/doors/passwords/hash'
import { hashToken, randomKey } from '@/lib/token'
import { asSuperuser } from './cluster'
import { plantCrowd } from './crowd'
import { clearAway, type MeasuredClub } from './measured'

export type BoardClub = MeasuredClub & { scheduler: { identifier: string; password: string } }

const PREFIX = 'board-'
const RIGHTS = ['schedule.see', 'bookings.own', 'bookings.all', 'day.see']

/** 40 aircraft and 40 pilots, four fifths of every hour booked in the weeks around today; earlier ones are cleared away. */
export async function plantBoardClub(database: string, coupons = 300): Promise<BoardClub> {
  const [slug, key] = [PREFIX + randomBytes(4).toString('hex'), randomKey()]
  const scheduler = { identifier: 'planif', password: randomBytes(12).toString('hex') }
  const passwordHash = await hashPassword(scheduler.password)
  return asSuperuser(database, async (sql) => {
    await clearAway(sql, PREFIX)
    const id = await sql.begin(async (tx) => {
      const week = { clubs: 1, aircraft: 40, booked: 4, outOf: 5, pastDays: 14, futureDays: 76, coupons }
      const [made] = await plantCrowd(tx, week)
      const [club] = await tx`update clubs set slug = ${slug} where slug = ${made ?? ''} returning id`
      await tx`
        insert into api_keys (club_id, id, name, hash, scopes)
        values (${club?.id}, uuidv7(), 'bench', ${hashToken(key)}, ${[...keyScopes]})`
      await tx`
        with profile as (
          insert into profiles (club_id, id, code, name, rights)
          values (${club?.id}, uuidv7(), 'scheduler', 'Planificateur', ${RIGHTS}) returning id)
        insert into people (club_id, id, identifier, first_name, last_name, language, profile_id, password_hash)
        select ${club?.id}, uuidv7(), ${scheduler.identifier}, 'Planif', 'Bench', 'fr', profile.id, ${passwordHash}
        from profile`
      return String(club?.id)
    })
    await sql`vacuum (analyze)`
    const rows = await sql<{ reference: string }[]>`
      select reference from coupons where club_id = ${id} order by id`
    return { database, id, slug, key, references: rows.map(({ reference }) => reference), scheduler }
  })
}
