import { ClockTime } from '@/components/ui/time'
import { translator } from '@/lib/i18n/translator'
import { formatDayShort, formatTime } from '@/lib/time'
import type { Desk } from '../../_view/facts'
import { Go } from '../../_view/go'
import { Countdown } from './countdown'
import type { Hold } from './facts'
import { countdownCopy } from './hold-line'

type Props = { desk: Desk; now: string; hold: Hold; href: string }

/** On a phone: the held slot and the way on, always in reach. */
export function SumBar({ desk, now, hold, href }: Props) {
  const { locale, zone } = desk
  const t = translator(locale, 'booking')
  const start = new Date(hold.start)
  return (
    <aside className="sum-bar" aria-label={t('slot.chosen')}>
      <p className="what">
        <strong>
          {formatDayShort(start, zone, locale)}, <ClockTime instant={start} zone={zone} locale={locale} />
        </strong>
        <span>
          <Countdown {...countdownCopy(desk)} now={now} until={hold.expiresAt}>
            {t('hold.short', { time: formatTime(new Date(hold.expiresAt), zone, locale) })}
          </Countdown>
        </span>
      </p>
      <Go className="button" href={href}>
        {t('next')}
      </Go>
    </aside>
  )
}
