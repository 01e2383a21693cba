import type { Staff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { channelsOf } from '@/domain/sales/register/queries/list'
import { activitiesSold, clubCurrency } from '@/domain/sales/register/queries/opened'
import type { Locale } from '@/lib/i18n/locale'
import { uuidv7 } from '@/lib/id'
import { addMonths, localDate } from '@/lib/time'

const VALID_MONTHS = 12

/** What the form of a sale offers, and the id by which it is known when it is sent twice. */
export async function openSale({ ref, actor }: Staff, now: Date, locale: Locale) {
  const read = await inClub(ref, actor, async (club) => {
    const [activities, channels, currency] = await Promise.all([
      activitiesSold(club),
      channelsOf(club),
      clubCurrency(club),
    ])
    return { activities, channels, currency }
  })
  return {
    locale,
    slug: ref.slug,
    formId: uuidv7(),
    end: addMonths(localDate(now, ref.timeZone), VALID_MONTHS),
    ...read,
  }
}

export type SalePage = Awaited<ReturnType<typeof openSale>>
