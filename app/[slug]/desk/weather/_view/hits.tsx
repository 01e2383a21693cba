import { textIn } from '@/domain/club/clubs/rules'
import type { Hit } from '@/domain/schedule/postponements/schema'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { displayPhone } from '@/lib/phone'
import { formatTime } from '@/lib/time'
import { type Asked, isTicked } from '../_asked'

type Props = {
  locale: Locale
  zone: string
  country: string
  asked: Asked
  hits: readonly Hit[]
  group: string
  /** Can be chosen; without, they are there to be known of. */
  ticks?: boolean
}

/** One group of flights in the table. */
export function Hits({ hits, group, ticks = false, ...props }: Props) {
  if (hits.length === 0) return null
  return (
    <tbody>
      <tr className="group-row">
        <th colSpan={5} scope="rowgroup">
          {group}
        </th>
      </tr>
      {hits.map((hit) => (
        <HitRow key={hit.id} {...props} hit={hit} ticks={ticks} />
      ))}
    </tbody>
  )
}

function HitRow({ hit, ticks, locale, zone, country, asked }: Omit<Props, 'hits' | 'group'> & { hit: Hit }) {
  const t = translator(locale, 'weather')
  const time = (at: Date) => (
    <time className="mono" dateTime={at.toISOString()}>
      {formatTime(at, zone, locale)}
    </time>
  )
  const id = `hit-${hit.id}`
  return (
    <tr className={ticks ? undefined : 'gone'}>
      <td className="weather-tick">
        {ticks && (
          <>
            <input type="hidden" name="seen" value={hit.id} />
            <input
              type="checkbox"
              name="flight"
              value={hit.id}
              id={id}
              defaultChecked={isTicked(asked, hit)}
            />
          </>
        )}
        <b>{time(hit.meetAt)}</b>
      </td>
      <td data-label={t('column.start')}>{time(hit.startAt)}</td>
      <th scope="row" className="two-lines">
        {ticks ? <label htmlFor={id}>{hit.who || t('nobody')}</label> : hit.who}
        <small>{about(hit, locale, t)}</small>
      </th>
      <td className="two-lines">
        <span className="mono">{hit.aircraft}</span>
        <small>{hit.pilot}</small>
      </td>
      <td>
        {hit.phone && (
          <a className="link mono" href={`tel:${hit.phone}`}>
            {displayPhone(hit.phone, country)}
          </a>
        )}
      </td>
    </tr>
  )
}

function about(hit: Hit, locale: Locale, t: Translator<'weather'>): string {
  const activity = textIn(hit.activity, locale)
  return hit.external ? `${activity} · ${t('passengers', { count: hit.passengers })}` : activity
}
