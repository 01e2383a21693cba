import '@/app/styles/desk/weather.css'
import type { Route } from 'next'
import type { FormAction, PlainAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDay, formatDayTime } from '@/lib/time'
import { DeskPage } from '../../_view/desk-page'
import type { Weather } from '../_weather'
import { Choice } from './choice'
import { Choosing } from './choosing'
import { ClosedHours } from './closed-hours'
import { Outcome } from './outcome'
import { WeatherTabs } from './weather-tabs'

type Props = Weather & {
  locale: Locale
  slug: string
  zone: string
  action: FormAction
  reopenAction: PlainAction
}

/** Which flights the weather takes, and what that brings about. */
export function WeatherView(props: Props) {
  const { locale, slug, zone, asked, waiting, left } = props
  const t = translator(locale, 'weather')
  const day = formatDay(dayInstant(asked.date), CALENDAR, locale)
  return (
    <DeskPage
      name="weather"
      heading={t('heading')}
      aside={<span className="soft">{day}</span>}
      tools={
        <a className="desk-button" href={`/${slug}/desk/schedule?date=${asked.date}`}>
          {t('schedule')}
        </a>
      }
    >
      <WeatherTabs locale={locale} slug={slug} here="postpone" waiting={waiting} />
      {asked.done !== null && (
        <div className="notice" role="status">
          <p>{t('done', { count: asked.done })}</p>
          {left.length > 0 && <Left t={t} left={left} locale={locale} zone={zone} />}
        </div>
      )}
      {asked.reopened && (
        <p className="notice" role="status">
          {t('reopened')}
        </p>
      )}
      <Choosing
        action={`/${slug}/desk/weather` as Route}
        choice={<Choice {...props} />}
        outcome={<Outcome {...props} />}
      />
      <ClosedHours {...props} />
    </DeskPage>
  )
}

type LeftProps = Pick<Props, 'left' | 'locale' | 'zone'> & { t: Translator<'weather'> }

/** Those that were left as they are: who, where they are now, why. */
function Left({ t, left, locale, zone }: LeftProps) {
  return (
    <ul>
      {left.map(({ id, why, hit }) => (
        <li key={id}>
          {hit && `${hit.who}, ${formatDayTime(hit.startAt, zone, locale)} · `}
          {t(`left.${why}`)}
        </li>
      ))}
    </ul>
  )
}
