import type { Right } from '@/domain/doors/rights/schema'
import '@/app/styles/desk/weather.css'
import { textIn } from '@/domain/club/clubs/rules'
import type { Unrebooked } from '@/domain/schedule/postponements/schema'
import { displayCode } from '@/lib/code'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { displayPhone } from '@/lib/phone'
import { CALENDAR, dayInstant, formatDate, formatDayShort, formatDayTime } from '@/lib/time'
import { DeskLive } from '../../_view/desk-live'
import { DeskPage } from '../../_view/desk-page'
import { Leaving } from './leaving'
import { Told } from './told'
import { WeatherTabs } from './weather-tabs'

export type WaitingProps = {
  locale: Locale
  slug: string
  zone: string
  country: string
  /** When the list was read, minutes since the epoch. */
  made: number
  rights: readonly Right[]
  lines: readonly Unrebooked[]
  /** How many the button has just postponed; null when nobody comes from there. */
  done: number | null
  tick: (form: FormData) => Promise<void>
  close: (form: FormData) => Promise<void>
  /** Why a line that was to be closed is still there. */
  wrong: 'wordMissing' | 'changed' | null
}

/** Who is to be called, the longest first. */
export function WaitingView(props: WaitingProps) {
  const { locale, slug, zone, made, lines, done, rights, wrong } = props
  const t = translator(locale, 'weather')
  return (
    <DeskPage
      name="weather"
      heading={t('waiting.heading')}
      aside={<span className="soft">{t('waiting.count', { count: lines.length })}</span>}
      tools={<DeskLive slug={slug} locale={locale} zone={zone} made={made} />}
    >
      {rights.includes('bookings.all') && (
        <WeatherTabs locale={locale} slug={slug} here="waiting" waiting={lines.length} />
      )}
      {done !== null && (
        <p className="notice" role="status">
          {t('done', { count: done })} {t('waiting.stay')}
        </p>
      )}
      {wrong && (
        <p className="notice" role="alert">
          {t(`waiting.${wrong}`)}
        </p>
      )}
      {rights.includes('bookings.all') && (
        <p className="crumbs">
          <a className="link" href={`/${slug}/desk/replacements`}>
            {t('waiting.hits')}
          </a>
        </p>
      )}
      {lines.length === 0 ? <p className="empty">{t('waiting.none')}</p> : <Table {...props} t={t} />}
    </DeskPage>
  )
}

type TableProps = WaitingProps & { t: Translator<'weather'> }

function Table({ t, ...props }: TableProps) {
  const columns = ['who', 'phone', 'flight', 'coupon', 'told'] as const
  return (
    <div className="list-scroll">
      <table className="list stack">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <Line key={line.id} {...props} t={t} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ t, line, ...props }: TableProps & { line: Unrebooked }) {
  const { locale, zone, slug, country, tick } = props
  return (
    <tr>
      <th scope="row" className="two-lines">
        <a className="link" href={`/${slug}/desk/bookings/${line.id}`}>
          {line.who}
        </a>
        <small>{`${textIn(line.activity, locale)} · ${t('passengers', { count: line.passengers })}`}</small>
      </th>
      <td>
        {line.phone && (
          <span className="weather-calls">
            <span className="mono">{displayPhone(line.phone, country)}</span>
            <a
              className="desk-button compact"
              href={`tel:${line.phone}`}
              aria-label={t('waiting.callWho', { name: line.who })}
            >
              {t('waiting.call')}
            </a>
            <a
              className="desk-button compact"
              href={`sms:${line.phone}`}
              aria-label={t('waiting.smsWho', { name: line.who })}
            >
              {t('waiting.sms')}
            </a>
          </span>
        )}
      </td>
      <td className="two-lines" data-label={t('column.flight')}>
        {formatDayTime(line.startAt, zone, locale)}
        <small>
          {[
            line.reason,
            t(`waiting.why.${line.why}`, { day: formatDayShort(line.since ?? line.startAt, zone, locale) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </td>
      <td className="two-lines" data-label={t('column.coupon')}>
        <Coupons t={t} line={line} {...props} />
      </td>
      <td>
        <Told t={t} line={line} locale={locale} zone={zone} tick={tick} />
        {props.rights.includes('bookings.all') && (
          <Leaving t={t} line={line} slug={slug} close={props.close} />
        )}
      </td>
    </tr>
  )
}

function Coupons({ t, line, locale, rights }: Omit<TableProps, 'lines'> & { line: Unrebooked }) {
  const ends = line.coupons.flatMap(({ expiresOn }) => expiresOn ?? []).sort()
  const until = (day: string) => t('waiting.until', { day: formatDate(dayInstant(day), CALENDAR, locale) })
  return (
    <>
      {ends[0] ? until(ends[0]) : t('waiting.endless')}
      {line.paid > line.coupons.length && (
        <small>{t('waiting.some', { free: line.coupons.length, paid: line.paid })}</small>
      )}
      {rights.includes('coupons.see') && (
        <small className="mono">
          {line.coupons.map(({ reference }) => displayCode(reference)).join(', ')}
        </small>
      )}
    </>
  )
}
