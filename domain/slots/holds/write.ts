import { getTableColumns, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { holdCoupons } from '@/db/schema/coupons'
import { statement } from '@/db/statement'
import { lines, lineValues } from '@/domain/coupons/coupons/rules/lines'
import type { Hold } from './queries'

type NewHold = Omit<Hold, 'clubId' | 'extensions' | 'endedAt' | 'passedLimits' | 'passReason'> &
  Partial<Pick<Hold, 'passedLimits' | 'passReason'>>

const columns = getTableColumns(holds)
// Named, so that a column which is not written gets its default.
const names = sql.join(
  Object.values(columns).map(({ name }) => sql.identifier(name)),
  sql`, `,
)

const write = statement<unknown, ReturnType<typeof lineValues> & { hold: string }>(
  () => sql`
    with held as (
      insert into ${holds} (${names})
      select ${names} from jsonb_populate_record(null::${holds}, ${sql.placeholder('hold')}::jsonb)
      returning club_id, id
    ), told as (${lines()})
    insert into ${holdCoupons} (club_id, hold_id, coupon_id)
    select club_id, id, coupon from held, unnest(${sql.placeholder('coupons')}::uuid[]) as coupon`,
)

/** Writes a hold down with the coupons it keeps and the line in their lives, in one statement. */
export async function writeHold(club: Club, couponIds: readonly string[], values: NewHold): Promise<Hold> {
  const hold = {
    passedLimits: [],
    passReason: '',
    ...values,
    clubId: club.id,
    extensions: 0,
    endedAt: null,
  }
  const detail = { start: hold.startAt.toISOString(), until: hold.expiresAt.toISOString() }
  const told = lineValues(club, couponIds, 'held', detail)
  await write(club.tx, { hold: JSON.stringify(rowOf(hold)), ...told })
  return hold
}

function rowOf(hold: Hold): Record<string, unknown> {
  const values: Record<string, unknown> = hold
  return Object.fromEntries(Object.entries(columns).map(([key, { name }]) => [name, values[key]]))
}
