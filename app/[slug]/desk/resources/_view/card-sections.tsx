import { Submit } from '@/components/form/submit'
import { textIn } from '@/domain/club/clubs/rules'
import type { loadCard, loadChoices } from '@/domain/resources/fleet/queries/card'
import type { FleetLine } from '@/domain/resources/fleet/queries/fleet'
import { fingerprint } from '@/lib/fingerprint'
import { translator } from '@/lib/i18n/translator'
import type { HitWords } from '../../_hits/words'
import { cardValues } from '../_card'
import { change, keepPaper, press } from '../card-actions'
import { CardForm } from './card-form'
import { cardWords } from './card-words'
import { PaperForm } from './paper-form'
import { PaperList } from './paper-states'

export type CardProps = {
  slug: string
  words: HitWords
  line: FleetLine
  card: Awaited<ReturnType<typeof loadCard>>['card']
  choices: Awaited<ReturnType<typeof loadChoices>>
  now: Date
}

/** An aircraft's card, to be changed; retired and brought back in one press. */
export function CardSection({ slug, words: { locale }, line, card, choices }: Omit<CardProps, 'now'>) {
  const t = translator(locale, 'fleet')
  const gone = line.retired
  return (
    <section aria-labelledby="card">
      <h2 id="card">{t('card')}</h2>
      <CardForm
        key={fingerprint(card)}
        action={change.bind(null, slug, line.id)}
        values={cardValues(card)}
        read={fingerprint(card)}
        bases={choices.bases.map(({ id, icao, name }) => ({ id, text: `${icao} ${name}` }))}
        activities={choices.activities.map(({ id, name }) => ({ id, text: textIn(name, locale) }))}
        words={cardWords(locale, t('submit'))}
      />
      <form action={press.bind(null, slug, line.id)} className="card-retire">
        <p className="soft">{t(gone ? 'backLead' : 'retireLead')}</p>
        <Submit
          className={gone ? 'desk-button' : 'desk-button grave'}
          busy={t(gone ? 'bringBack' : 'retire')}
          name="act"
          value={gone ? 'back' : 'retire'}
        >
          {t(gone ? 'bringBack' : 'retire')}
        </Submit>
      </form>
    </section>
  )
}

/** The papers of an aircraft, kept and taken away. */
export function PapersSection({
  slug,
  words,
  line,
  now,
}: Pick<CardProps, 'slug' | 'words' | 'line' | 'now'>) {
  const t = translator(words.locale, 'fleet')
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.t('plane.papers')}</h2>
      <PaperList line={line} words={words} now={now} drop={press.bind(null, slug, line.id)} />
      <PaperForm
        key={JSON.stringify(line.papers)}
        action={keepPaper.bind(null, slug, line.id)}
        words={{
          name: t('paper.name'),
          expiresOn: t('paper.expiresOn'),
          blocking: t('paper.blocking'),
          submit: t('paper.submit'),
        }}
        headings={[1, 2].map((count) => t('form.problems', { count }))}
      />
    </section>
  )
}
