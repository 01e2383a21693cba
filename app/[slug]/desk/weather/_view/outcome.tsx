import type { Hit } from '@/domain/schedule/postponements/schema'
import type { FormAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'
import type { Letter } from '../_letter'
import type { Weather } from '../_weather'
import { PostponeForm } from './postpone-form'

type Props = Weather & { locale: Locale; slug: string; zone: string; action: FormAction }

/** What the button would do: to whom, in which words, with how many letters; and the button. */
export function Outcome({ locale, slug, zone, asked, open, taken, done, letters, letter, action }: Props) {
  const t = translator(locale, 'weather')
  const spared =
    open.filter(({ external }) => !external).length - taken.filter(({ external }) => !external).length
  return (
    <>
      <div role="status">
        <h2>{t('outcome', { count: taken.length })}</h2>
        {taken.length === 0 && <p className="soft">{t('nothing')}</p>}
      </div>
      {taken.length > 0 && <Who taken={taken} locale={locale} zone={zone} t={t} />}
      {done.length > 0 && <p className="soft">{t('already', { count: done.length })}</p>}
      {spared > 0 && <p className="soft">{t('spared', { count: spared })}</p>}
      {letter && <LetterShown letter={letter} t={t} />}
      {taken.length > 0 && (
        <PostponeForm
          action={action}
          flights={taken.map(({ id, sequence }) => `${id}:${sequence}`).join(' ')}
          reason={asked.reason}
          back={`/${slug}/desk/schedule?date=${asked.date}`}
          words={{
            close: t('close'),
            note: t('note'),
            optional: t('optional'),
            hint: t('noteHint'),
            send: t('postpone', { count: taken.length }),
            keep: t('keep'),
            problem: t('problem.count'),
            told: toldWords(letters, t),
          }}
        />
      )}
    </>
  )
}

/** Take-offs with those who were to fly then. */
function Who({
  taken,
  locale,
  zone,
  t,
}: {
  taken: readonly Hit[]
  locale: Locale
  zone: string
  t: Translator<'weather'>
}) {
  const byStart = Map.groupBy(taken, ({ startAt }) => formatTime(startAt, zone, locale))
  const name = ({ who, external, passengers }: Hit) =>
    [who || t('nobody'), external ? passengers : ''].filter(Boolean).join(', ')
  return (
    <dl className="fact-grid weather-who">
      {[...byStart].map(([time, hits]) => (
        <div key={time}>
          <dt className="mono">{time}</dt>
          <dd>{hits.map(name).join(' · ')}</dd>
        </div>
      ))}
    </dl>
  )
}

function LetterShown({ letter, t }: { letter: Letter; t: Translator<'weather'> }) {
  return (
    <section className="weather-letter">
      <h3>{t('letter', { name: letter.to })}</h3>
      <blockquote>
        <p>
          <b>{letter.subject}</b>
        </p>
        {letter.brief.map((part) => (
          <p key={part}>{part}</p>
        ))}
      </blockquote>
      <details>
        <summary>{t('wholeLetter')}</summary>
        <p className="weather-whole">{letter.whole}</p>
      </details>
    </section>
  )
}

/** "5 courriels aux clients, 4 aux pilotes": whoever gets none is not named. */
function toldWords(letters: Weather['letters'], t: Translator<'weather'>): string {
  const parts = (['customers', 'pilots', 'members', 'shop'] as const)
    .filter((reader) => letters[reader] > 0)
    .map((reader) => t(`told.${reader}`, { count: letters[reader] }))
  return parts.join(', ') || t('told.nobody')
}
