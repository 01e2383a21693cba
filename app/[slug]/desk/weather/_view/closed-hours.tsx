import { Submit } from '@/components/form/submit'
import type { PlainAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'
import type { Weather } from '../_weather'

type Props = Pick<Weather, 'closed'> & { locale: Locale; zone: string; reopenAction: PlainAction }

/** What is closed to online booking from today on, each to be opened again in one press. */
export function ClosedHours({ closed, locale, zone, reopenAction }: Props) {
  const t = translator(locale, 'weather')
  if (closed.length === 0) return null
  return (
    <section aria-labelledby="closed-hours">
      <h2 id="closed-hours">{t('closedHeading')}</h2>
      <ul className="closed-hours">
        {closed.map(({ id, from, to, reason }) => {
          const span = { from: formatDayTime(from, zone, locale), to: formatDayTime(to, zone, locale) }
          return (
            <li key={id}>
              <span>
                {t('closedSpan', span)} {reason && <span className="soft">{reason}</span>}
              </span>
              <form action={reopenAction}>
                <input type="hidden" name="closure" value={id} />
                <Submit className="desk-button" busy={t('reopening')}>
                  {t.rich('reopen', {
                    ...span,
                    vh: (chunks) => <span className="visually-hidden">{chunks}</span>,
                  })}
                </Submit>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
