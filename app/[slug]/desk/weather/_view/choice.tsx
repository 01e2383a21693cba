import type { Hit } from '@/domain/schedule/postponements/schema'
import { weathers } from '@/domain/schedule/postponements/schema'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import type { Weather } from '../_weather'
import { Hits } from './hits'

type Props = Weather & { locale: Locale; zone: string }

/** Which day or hours, why, and the flights found there with a tick each. */
export function Choice(props: Props) {
  const { locale, asked, open, past } = props
  const t = translator(locale, 'weather')
  const [outside, own] = [open.filter(({ external }) => external), open.filter(({ external }) => !external)]
  return (
    <>
      <fieldset className="weather-when">
        <legend>{t('which')}</legend>
        {asked.booking && (
          <>
            <input type="hidden" name="booking" value={asked.booking} />
            <Span of="one" asked={asked} t={t} />
          </>
        )}
        <Span of="day" asked={asked} t={t} />
        <Span of="hours" asked={asked} t={t} />
        <p className="weather-clock">
          <label>
            {t('date')}
            <input className="control" type="date" name="date" defaultValue={asked.date} required />
          </label>
          <label>
            {t('from')}
            <input className="control" type="time" name="from" defaultValue={asked.from} required />
          </label>
          <label>
            {t('to')}
            <input className="control" type="time" name="to" defaultValue={asked.to} required />
          </label>
          <label>
            {t('why')}
            <select className="control" name="reason" defaultValue={asked.reason}>
              {weathers.map((weather) => (
                <option key={weather} value={weather}>
                  {t(`reason.${weather}`)}
                </option>
              ))}
            </select>
          </label>
          <button className="desk-button" type="submit">
            {t('show')}
          </button>
        </p>
      </fieldset>
      {open.length === 0 && props.done.length === 0 ? (
        <p className="empty">{past > 0 ? t('past', { count: past }) : t('none')}</p>
      ) : (
        <div className="list-scroll" id="flights">
          <table className="list stack weather-hits">
            <Head t={t} />
            <Hits {...props} hits={outside} group={t('group.external', sizes(outside))} ticks />
            <Hits {...props} hits={own} group={t('group.own', sizes(own))} ticks />
            <Hits {...props} hits={props.done} group={t('group.done', { count: props.done.length })} />
          </table>
        </div>
      )}
    </>
  )
}

const sizes = (hits: readonly Hit[]) => ({
  count: hits.length,
  passengers: hits.reduce((sum, { passengers }) => sum + passengers, 0),
})

type SpanProps = { of: 'one' | 'day' | 'hours'; asked: Weather['asked']; t: Translator<'weather'> }

function Span({ of, asked, t }: SpanProps) {
  return (
    <label className="weather-span">
      <input type="radio" name="span" value={of} defaultChecked={asked.span === of} />
      {t(`span.${of}`)}
    </label>
  )
}

function Head({ t }: { t: Translator<'weather'> }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('column.meeting')}</th>
        <th scope="col">{t('column.start')}</th>
        <th scope="col">{t('column.who')}</th>
        <th scope="col">{t('column.crew')}</th>
        <th scope="col">{t('column.phone')}</th>
      </tr>
    </thead>
  )
}
