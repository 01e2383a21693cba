import type { ReactNode } from 'react'
import type { Cell, WeekBoard, WeekRow } from '../_model/week'
import { kindClass } from './block'
import { Sign } from './sprite'
import { vars } from './vars'

type Props = {
  week: WeekBoard
  hrefs: (ref: string) => string
  dayHrefs: Readonly<Record<string, string>>
  selected: string | null
  scrollLabel: string
  words: { duty: string; external: string }
  /** Minutes since the epoch, or null when this week is not now. */
  now: number | null
}

/** The week: a cell for each row and day, with a little timeline above its first lines. */
export function WeekGrid({ week, hrefs, dayHrefs, selected, scrollLabel, words, now }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="scroll" tabIndex={0} aria-label={scrollLabel}>
      <table className="week" style={vars({ '--hours': week.hours })}>
        <caption className="vh">{week.caption}</caption>
        <colgroup>
          <col className="h" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{week.corner}</th>
            {week.days.map((day) => (
              <th key={day.date} scope="col" className={day.today ? 'today' : undefined}>
                <a href={dayHrefs[day.date]}>
                  <b>{day.title}</b>
                </a>
                <span className="mono">{day.sun}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <RowHead {...row} />
              </th>
              {row.cells.map((cell, index) => {
                const day = week.days[index]
                return (
                  <td key={cell.date} className={day?.today ? 'today' : undefined}>
                    <Timeline cell={cell} day={day} now={now} selected={selected} />
                    <Lines cell={cell} hrefs={hrefs} selected={selected}>
                      {cell.more && (
                        <li>
                          <a className="more" href={dayHrefs[cell.date]}>
                            {cell.more}
                          </a>
                        </li>
                      )}
                    </Lines>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tbody className="sum">
          <Sums title={words.duty} days={week.days} of="duty" />
          <Sums title={words.external} days={week.days} of="external" />
        </tbody>
      </table>
    </section>
  )
}

function RowHead({ kind, title, sub, warnings }: WeekRow) {
  return (
    <>
      <span className={kind === 'aircraft' ? 'rh a' : 'rh p'}>
        {title}
        {warnings.length > 0 && (
          <span className="w" title={warnings.join('\n')}>
            <Sign of={kind === 'aircraft' ? 'wrench' : 'warn'} />
            <span className="vh">{warnings.join(', ')}</span>
          </span>
        )}
      </span>
      <span className="rh r2">
        <span className="role">{sub}</span>
      </span>
    </>
  )
}

type TimelineProps = {
  cell: Cell
  day: WeekBoard['days'][number] | undefined
  now: number | null
  selected: string | null
}

function Timeline({ cell, day, now, selected }: TimelineProps) {
  if (!day) return null
  const [first, rise, set, last] = day.light
  const at = now === null ? -1 : now - day.from
  return (
    <div
      className="lane"
      aria-hidden="true"
      style={vars({ '--len': day.minutes, '--l0': first, '--l1': rise, '--l2': set, '--l3': last })}
    >
      {cell.blocks.map(({ key, ref, kind, busyFrom, start, end, busyTo, done }) => (
        <i
          key={key}
          className={['bk', kindClass(kind), done && 'past', ref === selected && 'sel']
            .filter(Boolean)
            .join(' ')}
          style={vars({ '--a': busyFrom, '--s': start, '--e': end, '--z': busyTo })}
        />
      ))}
      {at >= 0 && at <= day.minutes && <span className="tonow" style={vars({ '--s': at })} />}
    </div>
  )
}

type LinesProps = {
  cell: Cell
  hrefs: Props['hrefs']
  selected: string | null
  children: ReactNode
}

function Lines({ cell, hrefs, selected, children }: LinesProps) {
  return (
    <ul className="ev" aria-label={cell.label}>
      {cell.lines.map(({ key, ref, kind, icon, time, name, label }) => (
        <li key={key} className={kindClass(kind)}>
          <a
            href={hrefs(ref)}
            aria-label={label}
            title={label}
            aria-current={ref === selected || undefined}
            data-ref={ref}
          >
            <time>{time}</time>
            <Sign of={icon} small />
            <span>{name}</span>
          </a>
        </li>
      ))}
      {children}
    </ul>
  )
}

function Sums({ title, days, of }: { title: string; days: WeekBoard['days']; of: 'duty' | 'external' }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      {days.map((day) => (
        <td key={day.date} className={day.today ? 'today' : undefined}>
          {day[of]}
        </td>
      ))}
    </tr>
  )
}
