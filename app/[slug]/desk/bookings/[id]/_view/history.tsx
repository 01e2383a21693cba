import { dayOf } from '@/app/[slug]/desk/_bookings/words'
import { translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'
import { actorWords, lineWords } from '../../../_view/journal-words'
import type { DossierPage } from '../_dossier'

/** Everything that the journal says of it, the latest first: what, from what to what, when, who. */
export function History({ locale, club, history, names, today }: DossierPage) {
  const t = translator(locale, 'bookings')
  const j = translator(locale, 'journal')
  if (!history) return null
  const when = (at: Date) =>
    `${dayOf(at, { zone: club.zone, locale, today })}, ${formatTime(at, club.zone, locale)}`
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {history.length === 0 && <p className="soft">{t('noHistory')}</p>}
      <ol className="life">
        {history.map((line) => {
          const { sentence, changes } = lineWords(line, names, locale, club.zone)
          return (
            <li key={line.id}>
              <div>
                <strong>{sentence}</strong>
                {changes.map(({ label, from, to }) => (
                  <span className="changed" key={label}>
                    <span className="soft">{j('change.label', { label })}</span>{' '}
                    {from === null
                      ? to
                      : to === null
                        ? j('change.gone', { from })
                        : j('change.to', { from, to })}
                  </span>
                ))}
                <time dateTime={line.at.toISOString()}>
                  {when(line.at)} · {actorWords(line, locale)}
                </time>
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
