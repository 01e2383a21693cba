import type { Staff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { sightOf } from '@/domain/bookings/dossiers/rules/dossiers'
import { loadCoupon } from '@/domain/sales/register/queries/life'
import { activityNames } from '@/domain/sales/register/queries/opened'
import type { Grip } from '@/domain/sales/register/rules'
import type { Locale } from '@/lib/i18n/locale'
import { isUuid } from '@/lib/id'
import { localDate } from '@/lib/time'

const deeds = ['issued', 'mailed', 'prolonged', 'void', 'givenBack'] as const

/** What was just done. */
export type Asked = { done: (typeof deeds)[number] | null }

export const askedFor = (query: Record<string, string | string[] | undefined>): Asked => ({
  done: deeds.find((one) => one === query.done) ?? null,
})

/** Everything that a coupon's page shows, read in one transaction; null when it is not the club's. */
export async function openCoupon(
  { ref, actor, person }: Staff,
  grip: Grip,
  id: string,
  asked: Asked,
  now: Date,
  locale: Locale,
) {
  if (!isUuid(id)) return null
  const read = await inClub(ref, actor, async (club) => {
    const [file, activities] = await Promise.all([loadCoupon(club, id, now), activityNames(club)])
    return file && { ...file, activities }
  })
  if (!read) return null
  return {
    locale,
    club: { slug: ref.slug, name: ref.name, zone: ref.timeZone },
    grip,
    asked,
    /** Bookings lead somewhere for those who may open everybody's. */
    opensBookings: sightOf(person)?.all ?? false,
    now,
    today: localDate(now, ref.timeZone),
    ...read,
  }
}

export type CouponPage = NonNullable<Awaited<ReturnType<typeof openCoupon>>>
