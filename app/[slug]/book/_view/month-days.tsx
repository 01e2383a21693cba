import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDay, formatMonth, formatWeekdayShort, type LocalDate } from '@/lib/time'
import { Go } from './go'
import { NoSlots } from './no-slots'
import type { MonthOfDays, NothingFree } from './slots-view'

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
      <ul className="days">
        {month.days.map(({ date, slots, href }) => {
          const day = dayInstant(date)
          return (
            <li key={date}>
              <Go className="day" href={href} current={date === chosen} stay>
                <span className="vh">
                  {t('slot.dayCount', { day: formatDay(day, CALENDAR, locale), count: slots })}
                </span>
                <span className="w" aria-hidden="true">
                  {formatWeekdayShort(day, CALENDAR, locale)}
                </span>
                <span className="n" aria-hidden="true">
                  {Number(date.slice(8))}
                </span>
                <span className="c" aria-hidden="true">
                  {t('slot.free', { count: slots })}
                </span>
              </Go>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
