import type { Staff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { channelsOf, countCoupons, listCoupons, unflownCoupons } from '@/domain/sales/register/queries/list'
import { activityNames } from '@/domain/sales/register/queries/opened'
import type { Grip } from '@/domain/sales/register/rules'
import { cursorOf } from '@/lib/cursor'
import type { Locale } from '@/lib/i18n/locale'
import { localDate } from '@/lib/time'
import { type Asked, placeIn, wantedBy } from '../_coupons/asked'

const LINES = 50

/** A page of the list: its lines, how many stand in each way, what they can be told apart by, where the next page begins. */
export async function openList({ ref, actor }: Staff, grip: Grip, asked: Asked, now: Date, locale: Locale) {
  const wanted = wantedBy(asked)
  const read = await inClub(ref, actor, async (club) => {
    const [page, counts, activities, channels, unflown] = await Promise.all([
      listCoupons(club, wanted, { after: placeIn(asked), limit: LINES, now }),
      countCoupons(club, wanted, now),
      activityNames(club),
      channelsOf(club),
      grip.figures ? unflownCoupons(club, wanted, now) : [],
    ])
    return { ...page, counts, activities, channels, unflown }
  })
  return {
    locale,
    club: { slug: ref.slug, name: ref.name, zone: ref.timeZone },
    grip,
    asked,
    wanted,
    today: localDate(now, ref.timeZone),
    ...read,
    next: read.next && cursorOf(read.next),
  }
}

export type List = Awaited<ReturnType<typeof openList>>
