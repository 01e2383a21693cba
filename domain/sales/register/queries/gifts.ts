import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { loadSettings } from '@/domain/club/clubs/queries'
import { clubFacts } from '@/domain/club/clubs/rules'
import { lastDayAccepted } from '@/domain/coupons/coupons/rules'
import type { GiftFacts } from '@/emails/documents/gift'
import { env } from '@/lib/env'
import { CALENDAR, dayInstant, formatDate } from '@/lib/time'
import { opensWords } from '../rules'
import { LARGEST_BATCH } from '../schema'
import { activityNames } from './opened'

type Which = { couponId: string } | { batchId: string }

/** Coupons to be given: one, or those of a batch in their order; none that is void or used up. */
export async function loadGifts(club: Club, which: Which) {
  const its: SQL = 'couponId' in which ? eq(coupons.id, which.couponId) : eq(coupons.batchId, which.batchId)
  return club.tx
    .select({
      reference: coupons.reference,
      activities: coupons.activities,
      passengers: coupons.passengers,
      expiresOn: coupons.expiresOn,
      buyer: coupons.buyer,
      beneficiary: coupons.beneficiary,
      message: coupons.message,
    })
    .from(coupons)
    .where(
      and(
        eq(coupons.clubId, club.id),
        its,
        isNull(coupons.voidAt),
        isNull(coupons.flownAt),
        isNull(coupons.noShowAt),
      ),
    )
    .orderBy(asc(coupons.batchPlace), asc(coupons.id))
    .limit(LARGEST_BATCH)
}

/** What their gift pages say, in the club's language. */
export async function giftFacts(club: Club, which: Which): Promise<GiftFacts> {
  const [gifts, names, settings] = await Promise.all([
    loadGifts(club, which),
    activityNames(club),
    loadSettings(club),
  ])
  const locale = club.language
  const desk = `${env().APP_URL}/${club.slug}/book`
  return {
    locale,
    club: clubFacts(club, settings, locale),
    deskAddress: desk.replace(/^https?:\/\//, ''),
    gifts: gifts.map(({ reference, activities, expiresOn, passengers, ...gift }) => {
      const ends = lastDayAccepted(expiresOn, 0)
      return {
        reference,
        passengers,
        opens: opensWords(activities, names, locale),
        until: ends && formatDate(dayInstant(ends), CALENDAR, locale),
        beneficiary: gift.beneficiary?.name ?? '',
        buyer: gift.buyer?.name ?? '',
        message: gift.message ?? '',
        bookUrl: `${desk}?reference=${encodeURIComponent(reference)}`,
      }
    }),
  }
}
