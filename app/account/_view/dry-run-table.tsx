import type { DryRun } from '@/domain/platforms/going-live/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const rows = ['bookings', 'coupons', 'people', 'presences', 'aircraft', 'shops', 'keys'] as const

/** How many of each would go, and how many stay. */
export function DryRunTable({ locale, counts }: { locale: Locale; counts: DryRun }) {
  const t = translator(locale, 'account')
  const tally = new Intl.NumberFormat(locale)
  return (
    <table className="tally up-16" aria-labelledby="counts">
      <thead>
        <tr>
          <th scope="col">{t('live.what')}</th>
          <th scope="col">{t('live.goes')}</th>
          <th scope="col">{t('live.stays')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((what) => (
          <tr key={what}>
            <th scope="row">{t('live.row', { what })}</th>
            <td>{tally.format(counts[what].goes)}</td>
            <td>{tally.format(counts[what].stays)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
