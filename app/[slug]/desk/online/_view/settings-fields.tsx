import { FieldError } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import type { OnlineWords } from './form-words'

export type Thing = { id: string; text: string; more?: string }

/** What the fields show: what was typed or saved, and what is wrong with it. */
export type Shown = {
  values: Readonly<Record<string, string>>
  errorOf: (name: string) => string | undefined
}

type Common = { words: OnlineWords; shown: Shown }

/** The activities that are booked online. */
export function Choices({
  id,
  name,
  things,
  words,
  shown,
}: Common & { id: string; name: string; things: readonly Thing[] }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {words.offers}
        <small>{words.offersNote}</small>
      </h2>
      <Ticks {...{ name, things, shown }} />
    </section>
  )
}

function Ticks({ name, things, shown }: Pick<Common, 'shown'> & { name: string; things: readonly Thing[] }) {
  return (
    <ul className="online-ticks">
      {things.map(({ id, text, more }) => (
        <li key={id}>
          <label className="online-tick">
            <input
              type="checkbox"
              name={`${name}[${id}]`}
              defaultChecked={shown.values[`${name}[${id}]`] === 'on'}
            />
            <span>
              {text} {more && <small className="soft">{more}</small>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}

/** Who and what fly what is booked online, and how much a day. */
export function Pilots({
  aircraft,
  pilots,
  words,
  shown,
}: Common & { aircraft: readonly Thing[]; pilots: readonly (Thing & { cap: string })[] }) {
  return (
    <section aria-labelledby="online-with">
      <h2 id="online-with">
        {words.with}
        <small>{words.withNote}</small>
      </h2>
      <div className="online-with">
        <div>
          <h3>{words.fleet}</h3>
          <Ticks name="aircraft" things={aircraft} shown={shown} />
        </div>
        <div>
          <h3>
            {words.crew} <small className="soft">{words.capHead}</small>
          </h3>
          <ul className="online-ticks online-capped">
            {pilots.map(({ id, text, more, cap }) => (
              <li key={id}>
                <label className="online-tick">
                  <input
                    type="checkbox"
                    name={`pilot[${id}]`}
                    defaultChecked={shown.values[`pilot[${id}]`] === 'on'}
                  />
                  <span>
                    {text} {more && <small className="soft">{more}</small>}
                  </span>
                </label>
                <Short name={`cap[${id}]`} label={cap} shown={shown} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

function Short({ name, label, shown }: Pick<Common, 'shown'> & { name: string; label: string }) {
  const error = shown.errorOf(name)
  return (
    <input
      className="control short"
      inputMode="numeric"
      id={fieldId(name)}
      name={name}
      aria-label={label}
      defaultValue={shown.values[name] ?? ''}
      aria-invalid={error ? true : undefined}
      autoComplete="off"
    />
  )
}

const numbers = [
  ['pace', ['step', 'notice', 'horizon', 'cutoff']],
  ['limits', ['half', 'sunrise', 'sunset']],
] as const

/** Pace, limits, and what is asked of coupons. */
export function Numbers({ words, shown }: Common) {
  return (
    <>
      {numbers.map(([group, names]) => (
        <section key={group} aria-labelledby={`online-${group}`}>
          <h2 id={`online-${group}`}>
            {words[group]}
            {group === 'limits' && <small>{words.halfNote}</small>}
          </h2>
          <div className="online-numbers">
            {names.map((name) => (
              <Figure key={name} {...{ name, shown }} label={words[name]} />
            ))}
          </div>
        </section>
      ))}
      <section aria-labelledby="online-coupons">
        <h2 id="online-coupons">{words.coupons}</h2>
        <div className="online-numbers">
          <div className="online-figure">
            <label htmlFor="judged">{words.judged}</label>
            <select className="control" id="judged" name="judged" defaultValue={shown.values.judged}>
              <option value="flight">{words.flight}</option>
              <option value="booking">{words.booking}</option>
            </select>
          </div>
          <Figure name="grace" label={words.grace} shown={shown} />
        </div>
      </section>
    </>
  )
}

function Figure({ name, label, shown }: Pick<Common, 'shown'> & { name: string; label: string }) {
  const error = shown.errorOf(name)
  return (
    <div className="online-figure">
      <label htmlFor={fieldId(name)}>{label}</label>
      <input
        className="control short"
        inputMode="decimal"
        id={fieldId(name)}
        name={name}
        defaultValue={shown.values[name] ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        autoComplete="off"
      />
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </div>
  )
}
