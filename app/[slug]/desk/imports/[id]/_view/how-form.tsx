'use client'

import { ErrorList } from '@/components/form/error-list'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Option = { value: string; text: string }
type Choice = { name: string; label: string; value: string; options: readonly Option[] }
type Word = 'columns' | 'column' | 'holds' | 'is' | 'words' | 'rest' | 'go'

type Props = {
  action: FormAction
  choices: readonly Choice[]
  columns: readonly { header: string; holds: string; value: string }[]
  /** What a column may be. */
  fields: readonly Option[]
  /** Words of the file that stand for nothing yet. */
  asked: readonly { word: string; label: string }[]
  /** What they may stand for. */
  meanings: readonly Option[]
  rest: readonly Choice[]
  passengers: { label: string; value: string }
  words: Record<Word, string>
}

/** How a file is read: what was recognised stands there already. */
export function HowForm(props: Props) {
  const { action, choices, columns, fields, asked, meanings, rest, passengers, words } = props
  const [state, send, pending] = useSentForm(action, untouched)
  return (
    <form action={send} className="desk-form">
      {state.refusal && (
        <ErrorList title={state.refusal.title} serial={state.serial}>
          {state.refusal.help && <p>{state.refusal.help}</p>}
        </ErrorList>
      )}
      {asked.length > 0 && (
        <fieldset className="import-set">
          <legend>{words.words}</legend>
          <div className="desk-fields">
            {asked.map(({ word, label }, place) => (
              <div key={word} className="desk-field">
                <input type="hidden" name={`asked[${place}]`} value={word} />
                <Select name={`meant[${place}]`} label={label} value="" options={meanings} />
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <div className="desk-fields">
        {choices.map((choice) => (
          <div key={choice.name} className="desk-field">
            <Select {...choice} />
          </div>
        ))}
      </div>
      <fieldset className="import-set">
        <legend>{words.columns}</legend>
        <table className="list stack import-columns">
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.holds}</th>
              <th scope="col">{words.is}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ header, holds, value }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place, headers may repeat.
              <tr key={place}>
                <th scope="row" id={`column-${place}`}>
                  {header}
                </th>
                <td className="soft import-value">{holds}</td>
                <td>
                  <select
                    className="control"
                    name={`columns[${place}]`}
                    aria-labelledby={`column-${place}`}
                    defaultValue={value}
                  >
                    <Options options={fields} />
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </fieldset>
      <fieldset className="import-set">
        <legend>{words.rest}</legend>
        <div className="desk-fields">
          {rest.map((choice) => (
            <div key={choice.name} className="desk-field">
              <Select {...choice} />
            </div>
          ))}
          <div className="desk-field">
            <label htmlFor={fieldId('passengers')}>{passengers.label}</label>
            <input
              className="control"
              id={fieldId('passengers')}
              name="passengers"
              inputMode="numeric"
              maxLength={2}
              autoComplete="off"
              defaultValue={passengers.value}
            />
          </div>
        </div>
      </fieldset>
      <div className="acts">
        <button className="desk-button" type="submit" disabled={pending}>
          {words.go}
        </button>
      </div>
    </form>
  )
}

function Select({ name, label, value, options }: Choice) {
  const id = fieldId(name)
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select className="control" id={id} name={name} defaultValue={value}>
        <Options options={options} />
      </select>
    </>
  )
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map(({ value, text }) => (
    <option key={value} value={value}>
      {text}
    </option>
  ))
}
