import type { Club } from '@/db/club'
import { listCoupons } from '@/domain/sales/register/queries/list'
import { activityNames } from '@/domain/sales/register/queries/opened'
import { opensWords } from '@/domain/sales/register/rules'
import type { ActivityNames, CouponLine } from '@/domain/sales/register/schema'
import { displayCode } from '@/lib/code'
import { csvOf } from '@/lib/csv'
import type { Mark } from '@/lib/cursor'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { localDate } from '@/lib/time'
import { type Asked, wantedBy } from '../_coupons/asked'

const AT_ONCE = 1000

type Column = readonly [name: string, of: (line: CouponLine) => string | number | null]

/** All that the list shows on all its pages, a row each. */
export async function couponsCsv(
  club: Club,
  asked: Asked,
  { locale, now }: { locale: Locale; now: Date },
): Promise<string> {
  const columns = columnsFor(await activityNames(club), club.timeZone, locale)
  const rows: (string | number | null)[][] = []
  let after: Mark | null = null
  do {
    const page: Awaited<ReturnType<typeof listCoupons>> = await listCoupons(club, wantedBy(asked), {
      after,
      limit: AT_ONCE,
      now,
    })
    rows.push(...page.lines.map((line) => columns.map(([, of]) => of(line))))
    after = page.next
  } while (after)
  return csvOf(
    columns.map(([name]) => name),
    rows,
    locale,
  )
}

function columnsFor(names: ActivityNames, zone: string, locale: Locale): Column[] {
  const t = translator(locale, 'coupons')
  const yes = (is: boolean | null) => (is === null ? null : t(is ? 'yes' : 'no'))
  const decimal = locale === 'fr' ? ',' : '.'
  return [
    [t('column.reference'), ({ reference }) => displayCode(reference)],
    [t('column.state'), ({ standing }) => t(`state.${standing}`)],
    [t('column.opens'), ({ activities }) => opensWords(activities, names, locale)],
    [t('column.passengers'), ({ passengers }) => passengers],
    [t('column.name'), ({ name }) => name],
    [t('column.email'), ({ email }) => email],
    [t('column.beneficiary'), ({ beneficiary }) => beneficiary],
    [t('column.channel'), ({ channel }) => channel],
    [t('column.shop'), ({ shop }) => shop],
    [t('column.order'), ({ orderNumber }) => orderNumber],
    [
      t('column.price'),
      ({ priceCents }) => (priceCents === null ? null : (priceCents / 100).toFixed(2).replace('.', decimal)),
    ],
    [t('column.currency'), ({ currency }) => currency],
    [t('column.paid'), ({ paid }) => yes(paid)],
    [t('column.accountCode'), ({ accountCode }) => accountCode],
    [t('column.made'), ({ soldOn, issuedAt }) => soldOn ?? localDate(issuedAt, zone)],
    [t('column.end'), ({ expiresOn }) => expiresOn],
    [t('column.flight'), ({ booking }) => booking && localDate(booking.startAt, zone)],
    [t('column.sample'), ({ sample }) => yes(sample)],
  ]
}
