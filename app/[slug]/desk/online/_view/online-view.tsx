import { textIn } from '@/domain/club/clubs/rules'
import type { ClosedHours } from '@/domain/schedule/closures/queries'
import { versionOf } from '@/domain/schedule/online/rules/settings'
import type { OnlineSettings, OnlineThings } from '@/domain/schedule/online/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'
import { DeskPage } from '../../_view/desk-page'
import { flightsOf, weekdayIn } from '../_preview'
import type { Preview } from '../_state'
import { rangesOf, valuesOf } from '../_typed'
import { setOnline } from '../actions'
import { onlineWords } from './form-words'
import { OnlineForm } from './online-form'

type Props = {
  locale: Locale
  zone: string
  slug: string
  settings: OnlineSettings
  things: OnlineThings
  closed: readonly ClosedHours[]
  preview: Preview
  /** May see to bookings, and close hours. */
  seesBookings: boolean
}

/** External bookings: the form with its preview, then what is closed. */
export function OnlineView({ locale, zone, slug, settings, things, closed, preview, seesBookings }: Props) {
  const t = translator(locale, 'online')
  return (
    <DeskPage
      name="online"
      heading={t('heading')}
      aside={<span className="soft">{t('lead')}</span>}
      tools={
        <a className="desk-button" href={`/${slug}/book`}>
          {t('see')}
        </a>
      }
    >
      <OnlineForm
        action={setOnline.bind(null, slug)}
        values={valuesOf(settings)}
        version={versionOf(settings)}
        preview={preview}
        flights={flightsOf(things, locale)}
        ranges={rangesOf(settings)}
        weekdays={[1, 2, 3, 4, 5, 6, 7].map(weekdayIn(locale))}
        bases={things.bases.map(({ id, icao, name }) => ({ id, text: `${icao} ${name}` }))}
        activities={things.activities.map(({ id, name, durationMinutes }) => ({
          id,
          text: textIn(name, locale),
          more: `${durationMinutes} min`,
        }))}
        aircraft={things.aircraft.map(({ id, registration, type, sample }) => ({
          id,
          text: registration,
          more: sample ? `${type}, ${t('form.sample')}` : type,
        }))}
        pilots={things.pilots.map(({ id, name, sample }) => ({
          id,
          text: name,
          more: sample ? t('form.sample') : '',
          cap: t('form.cap', { name }),
        }))}
        words={onlineWords(locale)}
      />
      <section className="online-closed" aria-labelledby="closures">
        <h2 id="closures">{t('closures.heading')}</h2>
        {closed.length === 0 && <p className="soft">{t('closures.none')}</p>}
        <ul>
          {closed.map(({ id, from, to, reason }) => (
            <li key={id}>
              {t('closures.span', {
                from: formatDayTime(from, zone, locale),
                to: formatDayTime(to, zone, locale),
              })}{' '}
              <span className="soft">{reason}</span>
            </li>
          ))}
        </ul>
        {seesBookings && (
          <a className="link" href={`/${slug}/desk/weather`}>
            {t('closures.change')}
          </a>
        )}
      </section>
    </DeskPage>
  )
}
