import { addDays, CALENDAR, dayInstant, formatDate, formatDay, formatDayYear, formatTime } from '@/lib/time'
import type { SheetProps } from './facts'
import { SheetFooter } from './sheet-footer'
import { SheetRow } from './sheet-row'

const ERASED_DAYS = 7

/** The sheet itself: paper whatever the screen, rows high enough for a pen. */
export function Sheet(props: SheetProps) {
  const { t, slug, locale, zone, date, dayName, club, base, sun, flights, weights } = props
  const aboard = flights.reduce((sum, { passengers }) => sum + passengers.length, 0)
  const at = (instant: Date) => formatTime(instant, zone, locale)
  const facts: [string, string | number][] = [
    ...(sun
      ? ([
          [t('sheet.sunrise'), at(sun.sunrise)],
          [t('sheet.sunset'), at(sun.sunset)],
          [t('sheet.night'), at(sun.night)],
        ] as [string, string][])
      : []),
    [t('sheet.flights'), flights.length],
    [t('sheet.passengers'), aboard],
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach what is wider than the screen.
    <section className="paperdesk" tabIndex={0} aria-label={t('sheet.paper', { day: dayName })}>
      <article className="day-sheet">
        <header>
          <div>
            <h2>{t('sheet.paper', { day: formatDayYear(dayInstant(date), CALENDAR, locale) })}</h2>
            <p>{t('sheet.under', { club, place: base ? `${base.icao} ${base.name}` : zone })}</p>
          </div>
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </header>
        {flights.length === 0 ? (
          <div className="none">
            <p>
              <b>{t('sheet.none')}</b>
            </p>
            <p>{t('sheet.noneHelp')}</p>
            <p>
              <a href={`/${slug}/desk/schedule?date=${date}`}>{t('sheet.plan')}</a>
            </p>
          </div>
        ) : (
          <table className="flights-table">
            <caption className="visually-hidden">{t('sheet.caption')}</caption>
            <thead>
              <tr>
                {(['meet', 'takeOff', 'landing', 'aircraft', 'pilot', 'activity'] as const).map((name) => (
                  <th scope="col" key={name} className={`column-${name}`}>
                    {t(`sheet.${name}`)}
                  </th>
                ))}
                <th scope="col">{t(weights ? 'sheet.people' : 'sheet.peopleOnly')}</th>
                <th scope="col" className="column-phone">
                  {t('sheet.phone')}
                </th>
                {weights && (
                  <th scope="col" className="column-load">
                    {t('sheet.load')}
                  </th>
                )}
                {(['tookOff', 'landed', 'signature'] as const).map((name) => (
                  <th scope="col" key={name} className={`blank column-${name}`}>
                    {t(`sheet.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {flights.map((flight) => (
                <SheetRow key={flight.id} flight={flight} {...props} />
              ))}
            </tbody>
          </table>
        )}
        <SheetFooter
          {...props}
          erased={
            weights && aboard > 0
              ? formatDate(dayInstant(addDays(date, ERASED_DAYS)), CALENDAR, locale)
              : null
          }
          madeOn={formatDay(props.now, zone, locale)}
        />
      </article>
    </section>
  )
}
