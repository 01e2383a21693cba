import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDay } from '@/lib/time'
import { Go } from '../_view/go'
import type { NothingFree } from './facts'

/** Nothing free: says so, and where to go from here. */
export function NoSlots({ locale, nothing }: { locale: Locale; nothing: NothingFree }) {
  const t = translator(locale, 'booking')
  const { scope, next, waitingHref } = nothing
  return (
    <div className="up-16 callout">
      <p>{scope === 'month' ? t('slot.noneInMonth') : t('slot.none')}</p>
      {next && (
        <p>
          <Go className="plain-link" href={next.href}>
            {t('slot.nextFree', { day: formatDay(dayInstant(next.date), CALENDAR, locale) })}
          </Go>
        </p>
      )}
      {waitingHref && (
        <p>
          <Go className="plain-link" href={waitingHref}>
            {t('slot.waiting')}
          </Go>
        </p>
      )}
    </div>
  )
}
