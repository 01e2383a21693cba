import { Fragment } from 'react'
import { Sign } from '../../_view/sprite'
import type { Agenda } from '../_model/agenda'
import { kindClass } from './block'

type Props = {
  agenda: Agenda
  date: string
  daysLabel: string
  hrefs: (ref: string) => string
  selected: string | null
  now: { minute: number; text: string; label: string } | null
}

/** The day on a phone: a strip of days, then what happens by time. */
export function AgendaView({ agenda, date, daysLabel, hrefs, selected, now }: Props) {
  const next = now && agenda.entries.findIndex(({ at }) => at > now.minute)
  return (
    <div className="agenda">
      <nav className="week-strip" aria-label={daysLabel}>
        {agenda.days.map((day) => (
          <a
            key={day.date}
            href={day.href}
            aria-label={day.label}
            aria-current={day.date === date ? 'date' : undefined}
          >
            <span>{day.weekday}</span>
            <b>{day.figure}</b>
            <small>{day.count || '·'}</small>
          </a>
        ))}
      </nav>
      {agenda.empty && <p className="empty">{agenda.empty}</p>}
      <ol className="agenda-lines">
        {agenda.entries.map((entry, index) => (
          <Fragment key={entry.kind === 'mark' ? entry.sun : entry.ref}>
            {now && index === next && <NowMark {...now} />}
            {entry.kind === 'mark' ? markOf(entry) : lineOf(entry, hrefs, entry.ref === selected)}
          </Fragment>
        ))}
        {now && next === -1 && <NowMark {...now} />}
      </ol>
    </div>
  )
}

type Entry = Agenda['entries'][number]

const markOf = ({ sun, text }: Extract<Entry, { kind: 'mark' }>) => (
  <li className="agenda-mark">
    <Sign of={sun} />
    {text}
  </li>
)

/** Called, not rendered: a component for each line costs a big club's page as much as what is in it. */
function lineOf(entry: Extract<Entry, { kind: 'item' }>, hrefs: Props['hrefs'], open: boolean) {
  return (
    <li>
      <div className="entry-time" aria-hidden="true">
        {entry.time}
        <small>{entry.below}</small>
      </div>
      <a
        className={`entry ${kindClass(entry.of)}${entry.done ? ' past' : ''}${open ? ' opened' : ''}`}
        href={hrefs(entry.ref)}
        aria-label={entry.label}
        aria-current={open || undefined}
      >
        <span className="entry-title">
          {Sign({ of: entry.icon })}
          {entry.name}
          {entry.state && <span className="entry-state">{entry.state}</span>}
        </span>
        <span className="entry-detail">
          {entry.aircraft && <span className="mono">{entry.aircraft}</span>}
          {` ${entry.rest}`}
        </span>
      </a>
    </li>
  )
}

function NowMark({ text, label }: { text: string; label: string }) {
  return (
    <li className="agenda-mark at-now">
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true">{text}</span>
    </li>
  )
}
