import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDay, formatMonth, formatWeekdayShort, type LocalDate } from '@/lib/time'
import { Go } from '../_view/go'
import { DayCells } from './day-cells'
import type { MonthOfDays, NothingFree } from './facts'
import { NoSlots } from './no-slots'

type Props = {
  locale: Locale
  month: MonthOfDays
  chosen: LocalDate | null
  nothing: NothingFree | null
}

/** A month and its days with free slots, and only those. */
export function MonthDays({ locale, month, chosen, nothing }: Props) {
  const t = translator(locale, 'booking')
  const name = (of: string, year = false) => formatMonth(dayInstant(`${of}-01`), CALENDAR, locale, year)
  return (
    <section aria-labelledby="month">
      <div className="month">
        {month.previous ? (
          <Go href={month.previous.href} stay>
            <Icon name="back" />
            {name(month.previous.month)}
          </Go>
        ) : (
          <span />
        )}
        <h2 id="month">{name(month.month, true)}</h2>
        {month.next ? (
          <Go href={month.next.href} stay>
            {name(month.next.month)}
            <Icon name="next" />
          </Go>
        ) : (
          <span />
        )}
      </div>
      {nothing && <NoSlots locale={locale} nothing={nothing} />}
      <DayCells
        chosen={chosen}
        days={month.days.map(({ date, slots, href }) => {
          const day = dayInstant(date)
          return {
            date,
            href,
            spoken: t('slot.dayCount', { day: formatDay(day, CALENDAR, locale), count: slots }),
            weekday: formatWeekdayShort(day, CALENDAR, locale),
            free: t('slot.free', { count: slots }),
          }
        })}
      />
    </section>
  )
}
