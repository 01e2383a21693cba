'use client'

import { ErrorList } from '@/components/form/error-list'
import { Sign } from '../_view/sprite'
import type { FormWords } from './form-words'
import type { PlanState } from './state'

/** A refusal is a place: what stands in the way, numbered, then what is free instead, lettered. Nothing has changed. */
export function Refused({ state, words }: { state: PlanState; words: FormWords }) {
  const { refusal, walls, limits, free, serial } = state
  return (
    <div className="refusal">
      <ErrorList title={refusal?.title} serial={serial}>
        <p className="small">{words.unchanged}</p>
        {walls.length + limits.length === 0 && <p className="small">{refusal?.help}</p>}
      </ErrorList>
      {walls.length + limits.length > 0 && (
        <>
          <h3>{words.walls}</h3>
          <ol className="walls">
            {walls.map(({ key, text, until, kept }, index) => (
              <li key={key} className={kept ? 'kept' : undefined}>
                <b aria-hidden="true">{kept ? <Sign of="hour" small /> : index + 1}</b>
                <span>
                  {text}
                  {until && <span className="until">{until}</span>}
                </span>
              </li>
            ))}
            {limits.map((text, index) => (
              <li key={text}>
                <b aria-hidden="true">{walls.length + index + 1}</b>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {free && (
        <>
          <h3>{words.free}</h3>
          {free.length === 0 ? (
            <p className="small soft">{words.none}</p>
          ) : (
            <ol className="ways-out">
              {free.map(({ value, time, text, label }, index) => (
                <li key={value}>
                  <b aria-hidden="true">{String.fromCharCode(65 + index)}</b>
                  <span>
                    <strong>{time}</strong>
                    {text}
                  </span>
                  <button
                    className="desk-button compact"
                    type="submit"
                    name="choice"
                    value={value}
                    aria-label={label}
                  >
                    {words.choose}
                  </button>
                </li>
              ))}
            </ol>
          )}
        </>
      )}
    </div>
  )
}
