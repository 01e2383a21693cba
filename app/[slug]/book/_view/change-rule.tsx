import { Icon } from '@/components/ui/icon'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'
import type { Desk } from '../../_view/facts'

/** Until when the flight can be changed online, or that it no longer can. */
export function ChangeRule({ desk, change }: { desk: Desk; change: { until: string; late: boolean } }) {
  const { locale, zone } = desk
  const t = translator(locale, 'booking')
  return (
    <div className="flag">
      <Icon name={change.late ? 'warning' : 'info'} />
      <p>
        {change.late
          ? t.rich('details.late', { strong: (chunks) => <strong>{chunks}</strong> })
          : t.rich('details.changeable', {
              until: formatDayTime(new Date(change.until), zone, locale),
              strong: (chunks) => <strong>{chunks}</strong>,
            })}
      </p>
    </div>
  )
}
