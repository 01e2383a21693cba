import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Translator } from '@/lib/i18n/translator'
import { addDays, type LocalDate } from '@/lib/time'
import { Sign } from '../../_view/sprite'
import { type Asked, hrefOf, type Rows } from '../_model/asked'

type Props = {
  t: Translator<'schedule'>
  slug: string
  asked: Asked
  today: LocalDate
  heading: string
  suns: readonly { of: 'rise' | 'set'; time: string; label: string }[] | string | null
  /** What stands at the right: the stream's state, the button. */
  children: ReactNode
}

const shown: readonly Rows[] = ['all', 'aircraft', 'pilots']

/** Which days and rows are shown: links and a form, so that it works everywhere and can be sent. */
export function Toolbar({ t, slug, asked, today, heading, suns, children }: Props) {
  const { date, view, rows } = asked
  const step = view === 'week' ? 7 : 1
  const to = (changes: Partial<Asked>) => hrefOf(slug, asked, { item: null, act: null, ...changes })
  return (
    <div className="planning-tools">
      <nav className="segments" aria-label={t('view.label')}>
        <Link href={to({ view: 'day' })} prefetch={false} aria-current={view === 'day' || undefined}>
          {t('view.day')}
        </Link>
        <Link href={to({ view: 'week' })} prefetch={false} aria-current={view === 'week' || undefined}>
          {t('view.week')}
        </Link>
      </nav>
      <div className="cluster">
        <Link
          className="desk-button square"
          href={to({ date: addDays(date, -step) })}
          prefetch={false}
          aria-label={t(view === 'week' ? 'go.previousWeek' : 'go.previousDay')}
        >
          <Sign of="left" />
        </Link>
        <Link className="desk-button" href={to({ date: today })} prefetch={false}>
          {t('go.today')}
        </Link>
        <Link
          className="desk-button square"
          href={to({ date: addDays(date, step) })}
          prefetch={false}
          aria-label={t(view === 'week' ? 'go.nextWeek' : 'go.nextDay')}
        >
          <Sign of="right" />
        </Link>
        <DayJump t={t} slug={slug} asked={asked} />
      </div>
      <h1>{heading}</h1>
      {typeof suns === 'string' && <span className="sun-time">{suns}</span>}
      {suns && typeof suns !== 'string' && (
        <span className="cluster sun-times">
          {suns.map(({ of, time, label }) => (
            <span key={of} className="sun-time" title={label}>
              <Sign of={of} />
              <span aria-hidden="true">{time}</span>
              <span className="visually-hidden">{label}</span>
            </span>
          ))}
        </span>
      )}
      <div className="cluster push">
        {children}
        <details className="menu">
          <summary className="desk-button rows">
            <Sign of="filter" />
            <span>{t(`rows.${rows}`)}</span>
            <Sign of="down" small />
          </summary>
          <ul aria-label={t('rows.label')}>
            {shown.map((name) => (
              <li key={name}>
                <Link href={to({ rows: name })} prefetch={false} aria-current={name === rows || undefined}>
                  {t(`rows.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </div>
  )
}

function DayJump({ t, slug, asked }: Pick<Props, 't' | 'slug' | 'asked'>) {
  return (
    <details className="menu left">
      <summary className="desk-button square">
        <Sign of="day" />
        <span className="visually-hidden">{t('go.date')}</span>
      </summary>
      <form action={`/${slug}/desk/schedule`} className="jump">
        {asked.view === 'week' && <input type="hidden" name="view" value="week" />}
        {asked.rows !== 'all' && <input type="hidden" name="rows" value={asked.rows} />}
        <label>
          {t('go.date')}
          <input className="control" type="date" name="date" defaultValue={asked.date} required />
        </label>
        <button className="desk-button" type="submit">
          {t('go.show')}
        </button>
      </form>
    </details>
  )
}
