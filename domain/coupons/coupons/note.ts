import type { Club } from '@/db/club'
import { statement } from '@/db/statement'
import { type CouponEvent, lines, lineValues } from './rules/lines'

const write = statement<unknown, ReturnType<typeof lineValues>>(lines)

/** Adds a line to the life of each of these coupons, in the verb's own transaction. */
export async function note(
  club: Club,
  couponIds: readonly string[],
  event: CouponEvent,
  detail: Record<string, unknown> = {},
): Promise<void> {
  if (couponIds.length > 0) await write(club.tx, lineValues(club, couponIds, event, detail))
}
