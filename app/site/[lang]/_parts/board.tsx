import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { type Block, CLOSES, OPENS, rows } from './board-rows'

const hours = Array.from({ length: 10 }, (_, index) => 8 + index)
const share = (minutes: number) => `${((100 * minutes) / (CLOSES - OPENS)).toFixed(2)}%`

/** A picture of a club's schedule: what a visitor books appears on it. */
export function Board({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <figure>
      <div className="board-wrap" role="img" aria-label={t('boardLabel')}>
        <div className="board">
          <div className="board-head">
            <strong>{t('boardDay')}</strong>
            <span>{t('boardClub')}</span>
          </div>
          <div className="row hours">
            <div className="who" />
            <div className="lane">
              {hours.map((hour) => (
                <span key={hour} style={{ left: share(hour * 60 - OPENS) }}>
                  {hour}
                  {lang === 'fr' ? '\u00a0h' : <WholeHour />}
                </span>
              ))}
            </div>
          </div>
          {rows.map(({ registration, type, blocks }) => (
            <div className="row" key={registration}>
              <div className="who">
                <b>{registration}</b>
                {type}
              </div>
              <div className="lane">
                <span className="nowline" style={{ left: share(10 * 60 + 24 - OPENS) }} />
                {blocks.map((block) => (
                  <Event key={block.from} block={block} lang={lang} />
                ))}
              </div>
            </div>
          ))}
        </div>
      </div>
      <Key lang={lang} />
    </figure>
  )
}

function WholeHour() {
  return (
    <>
      <span className="colon">:</span>00
    </>
  )
}

function Event({ block, lang }: { block: Block; lang: Locale }) {
  const { kind, from, to, label, who, fresh } = block
  return (
    <span
      className={fresh ? `ev ${kind} new` : `ev ${kind}`}
      style={{ left: share(from - OPENS), width: share(to - from) }}
    >
      <b>{'name' in label ? label.name : translator(lang, 'showcase')(label.word)}</b>
      {who}
    </span>
  )
}

function Key({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <figcaption>
      <ul className="key">
        <li>
          <span className="ev disc" />
          {t('discovery')}
        </li>
        <li>
          <span className="ev disc new" />
          {t('booked')}
        </li>
        <li>
          <span className="ev inst" />
          {t('instruction')}
        </li>
        <li>
          <span className="ev hire" />
          {t('hire')}
        </li>
        <li>
          <span className="ev shop" />
          {t('maintenance')}
        </li>
      </ul>
    </figcaption>
  )
}
