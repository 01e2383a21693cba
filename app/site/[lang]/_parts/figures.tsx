import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate } from '@/lib/time'
import { measured, type Promised } from '../_measured'

/** What was measured of what is promised; nothing where nothing was. */
export async function Figures({ lang }: { lang: Locale }) {
  const found = await measured()
  if (!found) return null
  const t = translator(lang, 'showcase')
  const date = formatDate(dayInstant(found.day), CALENDAR, lang)
  return (
    <section className="home-sec" aria-labelledby="figures">
      <h2 id="figures">{t('figures.title')}</h2>
      <ul className="figures-list">
        {found.promised.map((one) => (
          <li key={one.kind}>
            <Amount one={one} lang={lang} />
            <span>
              <strong>{t(`figures.${one.kind}.what`, values(one))}</strong>
              {t(`figures.${one.kind}.how`, values(one))}
            </span>
          </li>
        ))}
      </ul>
      <p className="note">{t('figures.note', { date, processors: found.processors })}</p>
    </section>
  )
}

const values = (one: Promised) =>
  one.kind === 'stampede' ? { visitors: one.visitors, rounds: one.rounds } : { visitors: 0, rounds: 0 }

function Amount({ one, lang }: { one: Promised; lang: Locale }) {
  const t = translator(lang, 'showcase')
  if (one.kind === 'stampede') {
    return (
      <b>
        1<small>{t('figures.among', { visitors: one.visitors })}</small>
      </b>
    )
  }
  const seconds = one.ms >= 1000
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: seconds ? 1 : 0 })
  return (
    <b>
      {number.format(seconds ? one.ms / 1000 : Math.max(1, one.ms))}
      <small>{seconds ? '\u00a0s' : '\u00a0ms'}</small>
    </b>
  )
}
