'use client'

import { TextField } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'
import type { CardWords } from './card-words'
import { Problems } from './problems'

type Thing = { id: string; text: string }

type Props = {
  action: FormAction
  /** By the names of the fields. */
  values: Readonly<Record<string, string>>
  /** The fingerprint of the card as it was read; none for a new one. */
  read?: string
  bases: readonly Thing[]
  activities: readonly Thing[]
  words: CardWords
}

const lines = [
  ['registration', 'text'],
  ['type', 'text'],
  ['seats', 'numeric'],
  ['emptyMassKg', 'numeric'],
  ['maximumMassKg', 'numeric'],
  ['seatLimitKg', 'numeric'],
  ['hourlyPriceCents', 'decimal'],
  ['rank', 'numeric'],
] as const

/** An aircraft: what it is called and carries, what an hour costs, what it is open to and with how much fuel. */
export function CardForm({ action, values, read, bases, activities, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const shown = state.serial > 0 ? state.values : values
  const errorOf = (name: string) => state.errors.find(({ field }) => field === name)?.message
  return (
    <form action={send} className="group fact-form" noValidate>
      <Problems state={state} of="card" headings={words.headings} />
      {read && <input type="hidden" name="read" value={shown.read ?? read} />}
      <div className="fact-fields" key={`lines-${state.serial}`}>
        {lines.map(([name, inputMode]) => (
          <TextField
            key={name}
            name={name}
            label={words[name]}
            inputMode={inputMode}
            defaultValue={shown[name] ?? ''}
            error={errorOf(name)}
            autoComplete="off"
          />
        ))}
      </div>
      <div className="desk-field">
        <label htmlFor="baseId">{words.baseId}</label>
        <select
          className="control"
          id="baseId"
          name="baseId"
          key={`base-${state.serial}`}
          defaultValue={shown.baseId}
        >
          {bases.map(({ id, text }) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="card-opens" key={`opens-${state.serial}`}>
        <legend>{words.opens}</legend>
        <p className="soft">{words.opensHint}</p>
        <ul>
          {activities.map(({ id, text }) => {
            const [open, fuel] = [`open[${id}]`, `fuel[${id}]`]
            const error = errorOf(fuel)
            return (
              <li key={id}>
                <label className="check">
                  <input type="checkbox" name={open} defaultChecked={shown[open] === 'on'} />
                  <span>{text}</span>
                </label>
                <input
                  className="control"
                  id={fieldId(fuel)}
                  name={fuel}
                  inputMode="numeric"
                  aria-label={`${words.fuel}, ${text}`}
                  aria-invalid={error ? true : undefined}
                  defaultValue={shown[fuel] ?? ''}
                  autoComplete="off"
                />
              </li>
            )
          })}
        </ul>
        <label className="check">
          <input type="checkbox" name="external" defaultChecked={shown.external === 'on'} />
          <span>{words.external}</span>
        </label>
      </fieldset>
      <button type="submit" className="desk-button primary" disabled={pending}>
        {words.submit}
      </button>
    </form>
  )
}
