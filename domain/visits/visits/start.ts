import { and, arrayContains, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { visits } from '@/db/schema/visits'
import { uuidv7 } from '@/lib/id'
import { randomToken } from '@/lib/token'

/** Opens a journey for a coupon in a browser (hashed), or finds the one that is under way. Returns its code. */
export async function startVisit(
  club: Club,
  browser: string,
  couponId: string,
  now = new Date(),
): Promise<string> {
  const [known] = await club.tx
    .update(visits)
    .set({ usedAt: now })
    .where(
      and(
        eq(visits.clubId, club.id),
        eq(visits.browser, browser),
        arrayContains(visits.couponIds, [couponId]),
        isNull(visits.bookingId),
      ),
    )
    .returning({ code: visits.code })
  if (known) return known.code
  const code = randomToken(6)
  await club.tx
    .insert(visits)
    .values({ clubId: club.id, id: uuidv7(), browser, code, couponIds: [couponId], usedAt: now })
  return code
}
