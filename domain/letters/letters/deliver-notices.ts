import { and, arrayContains, eq, not, sql } from 'drizzle-orm'
import { type Club, clubById, inClub } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import type { Flag } from '@/db/schema/flags'
import { shopById } from '@/domain/coupons/shop/queries'
import { nextNoticeWait } from '@/domain/coupons/shop/rules'
import type { Shop, Told } from '@/domain/coupons/shop/schema'
import { tellShop } from '@/domain/coupons/shop/tell'
import { claim } from './claim'
import { keepClaim } from './keep-claim'
import { withoutShop } from './rules'
import type { Letter } from './schema'
import { noticePayload } from './schema'
import { type Ended, settle } from './settle'
import { tellClub } from './tell-club'

/** On a booking whose shop says that its reference serves elsewhere: staff decide. */
const FLAG: Flag = 'allocated_elsewhere'

const worker = { kind: 'system', id: 'letters' } as const

/**
 * Tells the shop, one after the other and in order, every notice of a queue that is due. One that brings no answer is due
 * again later and those behind it wait; one that failed for good lets them go. Nothing is thrown for a shop that fails.
 */
export async function deliverNotices(clubId: string, queue: string): Promise<void> {
  const ref = await clubById(clubId)
  if (!ref) return
  for (;;) {
    const claimed = await inClub(ref, worker, async (club) => {
      const letter = await claim(club, { queue })
      return letter && { letter, shop: await shopById(club, letter.recipient) }
    })
    if (!claimed) return
    const { letter, shop } = claimed
    const told = await keepClaim(ref, letter, () => attempt(ref.kind, shop, letter))
    await inClub(ref, worker, (club) => conclude(club, letter, told))
  }
}

type Result = Told | { outcome: 'kept'; status: null; detail: string }

async function attempt(kind: Club['kind'], shop: Shop | null, letter: Letter): Promise<Result> {
  if (!shop) {
    const outcome = withoutShop(kind)
    return { outcome, status: null, detail: outcome === 'failed' ? 'connection switched off' : '' }
  }
  const { reference, notice } = noticePayload(letter.payload)
  return tellShop(shop, reference, notice, letter.id)
}

async function conclude(club: Club, letter: Letter, told: Result): Promise<void> {
  const ended = endOf(letter, told)
  await settle(club, letter, ended)
  if (told.outcome === 'conflict') await flag(club, letter)
  if (ended.outcome === 'failed') {
    await tellClub(club, letter, told.outcome === 'conflict' ? 'conflict' : 'failed', told.status)
  }
}

function endOf(letter: Letter, told: Result): Ended {
  const { status, detail } = told
  switch (told.outcome) {
    case 'delivered':
    case 'kept':
      return { outcome: told.outcome, status, detail }
    case 'conflict':
    case 'failed':
      return { outcome: 'failed', status, detail }
    case 'retry': {
      const waitMs = nextNoticeWait(letter.attempts, told.retryAfterMs, Math.random())
      return waitMs === null
        ? { outcome: 'failed', status, detail }
        : { outcome: 'retry', status, detail, waitMs }
    }
  }
}

async function flag(club: Club, letter: Letter): Promise<void> {
  if (letter.bookingId === null) return
  await club.tx
    .update(bookings)
    .set({ flags: sql`array_append(${bookings.flags}, ${FLAG})` })
    .where(
      and(
        eq(bookings.clubId, club.id),
        eq(bookings.id, letter.bookingId),
        not(arrayContains(bookings.flags, [FLAG])),
      ),
    )
}
