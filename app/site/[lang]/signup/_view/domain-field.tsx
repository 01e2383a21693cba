import { type RefObject, useState } from 'react'
import { Field } from '@/components/form/field'
import { Icon } from '@/components/ui/icon'
import type { Tools } from './tools'
import type { NameAnswer } from './use-name-check'

type Props = {
  tools: Tools
  input: RefObject<HTMLInputElement | null>
  /** To what is in the field now; null while nothing is known. */
  answer: NameAnswer | null
  suggestions: readonly string[]
  onType: (name: string) => void
  onChoose: (name: string) => void
}

/** The platform's name, with what it makes of its address, whether it is free, and which names are. */
export function DomainField({ tools, input, answer, suggestions, onType, onChoose }: Props) {
  const { copy, serial, typed, errorOf } = tools
  const [touched, setTouched] = useState(-1)
  // What the server said of the form holds until somebody types again.
  const sentence = answer?.problem ? copy.domain[answer.problem] : undefined
  const error = answer || touched === serial ? sentence : errorOf('domainName')
  const offered = answer ? answer.suggestions : touched === serial ? [] : suggestions
  const [before = '', after = ''] = copy.domainHint.split('{address}')
  return (
    <div className="domain">
      <Field
        name="domainName"
        label={copy.labels.domainName}
        error={error}
        hint={
          <>
            {before}
            <strong>
              {copy.host}/{answer?.free ? answer.name : copy.domainPlace}
            </strong>
            {after}. {copy.domainRule}
          </>
        }
      >
        {(control) => (
          <input
            className="input code"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            required
            maxLength={80}
            defaultValue={typed('domainName')}
            ref={input}
            onInput={(event) => {
              setTouched(serial)
              onType(event.currentTarget.value)
            }}
            {...control}
          />
        )}
      </Field>
      <div role="status">
        {answer?.free && (
          <p className="success-line">
            <Icon name="tick" />
            <span>
              {copy.domainFree}{' '}
              <span className="reference">
                {copy.host}/{answer.name}
              </span>
            </span>
          </p>
        )}
        {sentence && <p className="visually-hidden">{sentence}</p>}
        {offered.length > 0 && (
          <div className="suggest">
            <span>{copy.domainSuggestions}</span>
            {offered.map((name) => (
              <button
                key={name}
                type="submit"
                name="suggestion"
                value={name}
                onClick={(event) => {
                  event.preventDefault()
                  setTouched(serial)
                  onChoose(name)
                }}
              >
                {name}
              </button>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
