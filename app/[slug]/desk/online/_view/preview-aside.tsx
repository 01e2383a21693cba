import type { Preview } from '../_state'
import type { OnlineWords } from './form-words'

type Props = {
  preview: Preview
  state: 'shown' | 'working' | 'wrong'
  words: OnlineWords['aside']
  flights: readonly { value: string; text: string }[]
  /** The flight that is shown. */
  see: string
}

/** The slots that result from what is typed, those that come and go marked, and the bookings that lie outside. */
export function PreviewAside({ preview, state, words, flights, see }: Props) {
  const { effect, unsaved, total, notes, touched, days } = preview
  return (
    <aside className="online-preview" aria-labelledby="online-preview" data-state={state}>
      <h2 id="online-preview">{words.heading}</h2>
      <div role="status">
        <p className="online-effect">{effect}</p>
        <p className="soft">{state === 'shown' ? unsaved : words[state]}</p>
      </div>
      <label className="online-see">
        {words.of}
        <select className="control" name="see" defaultValue={see}>
          {flights.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {touched.length > 0 && (
        <ul className="online-touched">
          {touched.map(({ href, text }) => (
            <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
          ))}
        </ul>
      )}
      <dl className="online-days">
        {days.map(({ date, text, slots }) => (
          <div key={date}>
            <dt>{text}</dt>
            <dd>
              <ul>
                {slots.map(({ start, time, free, is }) => (
                  <li key={start} data-is={is}>
                    <b>{time}</b> {free}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">{total}</p>
    </aside>
  )
}
