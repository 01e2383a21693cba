import { Sign } from '../../_view/sprite'
import type { DayBoard, Lane } from '../_model/day'
import type { Mark, Marks } from '../_model/marks'
import { BlockLink } from './block'
import { vars } from './vars'

type Props = {
  day: DayBoard
  hrefs: (ref: string) => string
  selected: string | null
  scrollLabel: string
  onlineWord: string
  /** Where the now-line stands, and what it says; null when the axis does not reach now. */
  now: { at: number; time: string } | null
  /** Where a refused drop was, what stands in its way, what is free instead. */
  marks: Marks | null
}

/** The day: a table of rows, each a list of what is in it, drawn to the minute. */
export function DayGrid({ day, hrefs, selected, scrollLabel, onlineWord, now, marks }: Props) {
  const [first, rise, set, last] = day.light
  const style = vars({
    '--quarters': day.minutes / 15,
    '--l0': first,
    '--l1': rise,
    '--l2': set,
    '--l3': last,
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section className="scroll" tabIndex={0} aria-label={scrollLabel}>
      <div className="board" style={style} data-minutes={day.minutes}>
        <table>
          <caption className="visually-hidden">{day.caption}</caption>
          <colgroup>
            <col />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{day.corner}</th>
              <th scope="col">
                <Ruler day={day} onlineWord={onlineWord} now={now} />
              </th>
            </tr>
          </thead>
          {day.groups.map(({ kind, title, note, lanes }) => (
            <tbody key={kind}>
              <tr>
                <th className="group-row" colSpan={2} scope="rowgroup">
                  <span>
                    {title}
                    <i>{note}</i>
                  </span>
                </th>
              </tr>
              {lanes.map((lane) => (
                <LaneRow
                  key={lane.id}
                  lane={lane}
                  hrefs={hrefs}
                  selected={selected}
                  minutes={day.minutes}
                  movable={day.movable}
                  marks={marks}
                />
              ))}
            </tbody>
          ))}
        </table>
        {now && <div className="now-line" style={vars({ '--s': now.at })} />}
        <div className="lift" aria-hidden="true" hidden>
          <b />
        </div>
      </div>
    </section>
  )
}

function Ruler({ day, onlineWord, now }: Pick<Props, 'day' | 'onlineWord' | 'now'>) {
  const [, rise, set] = day.light
  const inside = (at: number) => at > 0 && at < day.minutes
  return (
    <div className="ruler">
      {day.hours.map(({ start, label }) => (
        <span key={start} className="hour" style={vars({ '--s': start })}>
          {label}
        </span>
      ))}
      {day.online.map(({ start, end, label }) => (
        <span key={start} className="online-hours" style={vars({ '--s': start, '--e': end })} title={label}>
          {onlineWord}
        </span>
      ))}
      {inside(rise) && (
        <span className="sun-mark" style={vars({ '--s': rise })}>
          <Sign of="rise" />
        </span>
      )}
      {inside(set) && (
        <span className="sun-mark" style={vars({ '--s': set })}>
          <Sign of="set" />
        </span>
      )}
      {now && (
        <span className="now-flag" style={vars({ '--s': now.at })}>
          {now.time}
        </span>
      )}
    </div>
  )
}

type RowProps = { lane: Lane } & Pick<Props, 'hrefs' | 'selected' | 'marks'> &
  Pick<DayBoard, 'minutes' | 'movable'>

function LaneRow({ lane, hrefs, selected, minutes, movable, marks }: RowProps) {
  const drawn = marks?.rows[lane.id] ?? []
  return (
    <tr>
      <th scope="row">
        <LaneHead lane={lane} />
      </th>
      <td>
        {lane.note ? (
          <div className="lane away" data-subject={lane.id} data-kind={lane.kind}>
            <span className="lane-note">{lane.note}</span>
            <Drawn marks={drawn} />
          </div>
        ) : (
          <ol className="lane" aria-label={lane.label} data-subject={lane.id} data-kind={lane.kind}>
            {lane.presences.map(({ start, end, duty, label }) => (
              <li
                key={`${start}-${duty}`}
                className={duty ? 'presence duty' : 'presence'}
                style={vars({ '--s': start, '--e': end })}
              >
                <span className="visually-hidden">{label}</span>
              </li>
            ))}
            {lane.blocks.map((block) => (
              <BlockLink
                key={block.key}
                block={block}
                href={hrefs(block.ref)}
                selected={block.ref === selected}
                minutes={minutes}
                grips={movable[block.ref] !== undefined}
                ghost={marks?.ghost === block.ref}
                wall={marks?.walls[`${lane.id}-${block.ref}`] ?? null}
              />
            ))}
            {drawn.length > 0 && (
              <li className="drawn-marks" aria-hidden="true">
                <Drawn marks={drawn} />
              </li>
            )}
          </ol>
        )}
      </td>
    </tr>
  )
}

function Drawn({ marks }: { marks: readonly Mark[] }) {
  return marks.map(({ kind, start, end, text }) => (
    <span
      key={`${kind}-${text}-${start}`}
      className={`block ${kind}`}
      aria-hidden="true"
      style={vars({ '--a': start, '--s': start, '--e': end, '--z': end })}
    >
      <b>{text}</b>
    </span>
  ))
}

function LaneHead({ lane: { kind, title, sub, initials, cap, warnings } }: { lane: Lane }) {
  const warning = warnings.length > 0 && (
    <span className="row-warning" title={warnings.join('\n')}>
      <Sign of={kind === 'aircraft' ? 'wrench' : 'warn'} />
      <span className="visually-hidden">{warnings.join(', ')}</span>
    </span>
  )
  return kind === 'aircraft' ? (
    <>
      <span className="row-head aircraft">
        {title}
        {warning}
      </span>
      <span className="row-head detail">{sub}</span>
    </>
  ) : (
    <>
      <span className="row-head pilot">
        {title}
        {warning}
      </span>
      <span className="row-head detail">
        <span className="initials">{initials}</span>
        <span className="role">{sub}</span>
        {cap && <span className={cap.full ? 'daily-cap reached' : 'daily-cap'}>{cap.text}</span>}
      </span>
    </>
  )
}
