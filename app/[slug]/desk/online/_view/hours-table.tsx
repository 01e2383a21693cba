import { fieldId } from '@/components/form/field-id'
import { hoursField } from '../_fields'
import type { OnlineWords } from './form-words'
import type { Shown, Thing } from './settings-fields'

type Props = {
  bases: readonly Thing[]
  /** How many ranges a day has. */
  ranges: number
  weekdays: readonly string[]
  words: OnlineWords
  shown: Shown
}

/** The weekly hours of each base: a row a day, empty where it is closed. */
export function HoursTable({ bases, ranges, weekdays, words, shown }: Props) {
  const columns = Array.from({ length: ranges }, (_, range) => range)
  return (
    <section aria-labelledby="online-hours">
      <h2 id="online-hours">
        {words.hours}
        <small>{words.hoursNote}</small>
      </h2>
      {bases.map((base) => (
        <table key={base.id} className="online-hours">
          {bases.length > 1 && <caption>{base.text}</caption>}
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.day}</th>
              {columns.map((range) => (
                <th key={range} scope="col">
                  {words.ranges[range]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdays.map((day, index) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                {columns.map((range) => (
                  <td key={range}>
                    <Clock
                      {...{ shown, day, words, range }}
                      name={hoursField(base.id, index + 1, range, 'from')}
                    />
                    <span className="online-dash" aria-hidden="true">
                      –
                    </span>
                    <Clock
                      {...{ shown, day, words, range }}
                      name={hoursField(base.id, index + 1, range, 'to')}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}

type Time = Pick<Props, 'shown' | 'words'> & { name: string; day: string; range: number }

function Clock({ name, day, range, words, shown }: Time) {
  const error = shown.errorOf(name)
  const end = name.endsWith('.to]')
  return (
    <input
      className="control"
      type="time"
      id={fieldId(name)}
      name={name}
      defaultValue={shown.values[name] ?? ''}
      aria-label={`${day}, ${words.ranges[range]}${end ? `, ${words.until}` : ''}`}
      aria-invalid={error ? true : undefined}
    />
  )
}
