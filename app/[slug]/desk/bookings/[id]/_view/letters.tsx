import { dayOf } from '@/app/[slug]/desk/_bookings/words'
import { State } from '@/components/ui/state'
import type { LetterLine } from '@/domain/bookings/bookings/schema'
import { displayCode } from '@/lib/code'
import { type Translator, translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'
import type { DossierPage } from '../_dossier'
import { replay } from '../actions'
import { ActButton } from './act-button'

const looks = {
  waiting: { shape: 'ring' },
  retrying: { shape: 'dotted', colour: 'dawn' },
  delivered: { shape: 'full', colour: 'field' },
  kept: { shape: 'square' },
  failed: { shape: 'diamond', colour: 'wind' },
} as const

/** The mails and the shop's notices about it, the latest first, with each attempt to send them. */
export function Letters({ locale, club, letters, dossier, today }: DossierPage) {
  const t = translator(locale, 'bookings')
  if (!letters) return null
  const when = (at: Date) =>
    `${dayOf(at, { zone: club.zone, locale, today })}, ${formatTime(at, club.zone, locale)}`
  const here = `/${club.slug}/desk/bookings/${dossier.booking.id}`
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{t('letters')}</h2>
      {letters.length === 0 && <p className="soft">{t('noLetters')}</p>}
      <ul className="letters">
        {letters.map((letter) => (
          <li key={letter.id}>
            <div className="head">
              <strong>{whatOf(letter, t)}</strong>
              <State {...looks[letter.state]}>{t(`sent.${letter.state}`)}</State>
            </div>
            <p>
              {t('letterTo', { to: letter.to })}
              {letter.reference && (
                <>
                  {' · '}
                  <span className="reference">{displayCode(letter.reference)}</span>
                </>
              )}
            </p>
            {letter.subject && <p className="soft">{letter.subject}</p>}
            <p className="soft small">
              {letter.state === 'waiting' && letter.dueAt > letter.createdAt
                ? t('letterDue', { when: when(letter.dueAt) })
                : when(letter.createdAt)}
            </p>
            <Attempts letter={letter} when={when} t={t} />
            <div className="cluster">
              {letter.readable && dossier.sight.references && (
                <a className="link" href={`${here}/letters/${letter.id}`}>
                  {t('read')}
                  <span className="visually-hidden"> {letter.subject}</span>
                </a>
              )}
              {letter.state === 'failed' && (
                <ActButton
                  action={replay.bind(null, club.slug, dossier.booking.id, letter.id)}
                  words={t('replay')}
                  label={`${t('replay')}, ${whatOf(letter, t)}`}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

type AttemptsProps = { letter: LetterLine; when: (at: Date) => string; t: Translator<'bookings'> }

function Attempts({ letter, when, t }: AttemptsProps) {
  const { attempts, state } = letter
  if (attempts.length === 0) return null
  return (
    <details open={state === 'failed'}>
      <summary>{t('attempts', { count: attempts.length })}</summary>
      <ol className="small">
        {attempts.map(({ at, outcome, status, detail }) => (
          <li key={at.toISOString()}>
            {when(at)} · {outcomeOf(outcome, t)}
            {status !== null && ` · HTTP ${status}`}
            {detail && ` · ${detail}`}
          </li>
        ))}
      </ol>
    </details>
  )
}

type Key = Parameters<Translator<'bookings'>>[0]

function whatOf({ kind, what }: LetterLine, t: Translator<'bookings'>): string {
  const key = `${kind}.${what.replaceAll('-', '_')}` as Key
  return t(t.has(key) ? key : `${kind}.other`)
}

function outcomeOf(outcome: string, t: Translator<'bookings'>): string {
  const key = `outcome.${outcome}` as Key
  return t.has(key) ? t(key) : outcome
}
