import { Fragment, type ReactNode } from 'react'
import { Sign } from '../../_view/sprite'
import { BAR } from '../_model/bar'
import type { Cell, WeekBoard, WeekDay, WeekRow } from '../_model/week'
import { kindClass } from './block'
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
      <table className="week" style={lookOf(week, now)}>
        <caption className="visually-hidden">{week.caption}</caption>
        <colgroup>
          <col className="hour" />
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
        <tbody className="cells">
          {week.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <RowHead {...row} />
              </th>
              {week.days.map((day, index) => {
                const cell = row.cells[index]
                return (
                  <td key={day.date} className={day.today ? 'today' : undefined}>
                    {cell && timelineOf(cell, day, selected)}
                    {cell && linesOf(cell, hrefs, selected, dayHrefs[day.date])}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tbody className="day-totals">
          <Sums title={words.duty} days={week.days} of="duty" />
          <Sums title={words.external} days={week.days} of="external" />
        </tbody>
      </table>
    </section>
  )
}

/** What cells share: the hours, each day's light, how far today has gone. */
function lookOf({ hours, days }: WeekBoard, now: number | null) {
  const lights = days.map(({ light, minutes }, index) => {
    const [first, rise, set, last] = light.map((at) => share(at, minutes))
    const stops = `var(--night) ${first}, var(--twilight) 0 ${rise}, var(--day) 0 ${set}, var(--twilight) 0 ${last}`
    return [`--light-${index + 1}`, `linear-gradient(90deg, ${stops}, var(--night) 0)`]
  })
  const today = days.find(
    (day) => day.today && now !== null && now >= day.from && now <= day.from + day.minutes,
  )
  return vars({
    '--hours': hours,
    ...Object.fromEntries(lights),
    ...(today && now !== null && { '--now': share(now - today.from, today.minutes) }),
  })
}

const share = (at: number, minutes: number) => `${Math.round((at / minutes) * 10_000) / 100}%`

function RowHead({ kind, title, sub, warnings }: WeekRow) {
  return (
    <>
      <span className={kind === 'aircraft' ? 'row-head aircraft' : 'row-head pilot'}>
        {title}
        {warnings.length > 0 && (
          <span className="row-warning" title={warnings.join('\n')}>
            <Sign of={kind === 'aircraft' ? 'wrench' : 'warn'} />
            <span className="visually-hidden">{warnings.join(', ')}</span>
          </span>
        )}
      </span>
      <span className="row-head detail">
        <span className="role">{sub}</span>
      </span>
    </>
  )
}

/** Called, not rendered: a component for each cell costs a big club's page as much as what is in it. */
function timelineOf({ flights, shapes }: Cell, { minutes }: WeekDay, selected: string | null): ReactNode {
  return (
    <>
      {flights.length > 0 && (
        <svg className="bars" viewBox={`0 0 ${minutes} ${BAR}`} preserveAspectRatio="none" aria-hidden="true">
          {flights.map(({ kind, busy, core }) => (
            <Fragment key={kind}>
              {busy && <path className={`${kindClass(kind)} busy`} d={busy} />}
              <path className={kindClass(kind)} d={core} />
            </Fragment>
          ))}
        </svg>
      )}
      {shapes.map(({ key, ref, kind, busyFrom, start, end, busyTo }) => (
        <i
          key={key}
          className={`block ${kindClass(kind)}${ref === selected ? ' selected' : ''}`}
          style={vars({ '--a': busyFrom, '--s': start, '--e': end, '--z': busyTo, '--len': minutes })}
        />
      ))}
    </>
  )
}

function linesOf(
  { lines, more }: Cell,
  hrefs: Props['hrefs'],
  selected: string | null,
  dayHref: string | undefined,
): ReactNode {
  if (lines.length === 0) return null
  return (
    <ul className="cell-lines">
      {lines.map(([ref, kind, icon, time, name, label]) => (
        <li key={ref} className={kindClass(kind)}>
          <a href={hrefs(ref)} aria-label={label} aria-current={ref === selected || undefined}>
            <time>{time}</time>
            {Sign({ of: icon, small: true })}
            <span>{name}</span>
          </a>
        </li>
      ))}
      {more && (
        <li>
          <a className="more" href={dayHref}>
            {more}
          </a>
        </li>
      )}
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
