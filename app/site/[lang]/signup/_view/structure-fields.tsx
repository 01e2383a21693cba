import { useRef, useState } from 'react'
import { Field } from '@/components/form/field'
import { domainFrom } from '@/domain/platforms/signups/schema'
import { DomainField } from './domain-field'
import type { Tools } from './tools'
import { useNameCheck } from './use-name-check'

type Props = {
  tools: Tools
  activities: readonly { code: string; name: string }[]
  /** Free names, as the server's last answer offers them. */
  suggestions: readonly string[]
}

/** The organisation and the name of its platform, which follows the organisation's until somebody types another. */
export function StructureFields({ tools, activities, suggestions }: Props) {
  const { copy, serial, typed, errorOf } = tools
  const structure = useRef<HTMLInputElement>(null)
  const domain = useRef<HTMLInputElement>(null)
  const [own, setOwn] = useState(false)
  const { answer, check } = useNameCheck(serial)
  const judge = (name: string) => check(name, structure.current?.value ?? '')
  const put = (name: string) => {
    if (domain.current) domain.current.value = name
    judge(name)
  }
  const follow = () => {
    const untouched = !own && (serial === 0 || domain.current?.value === '')
    if (untouched) put(domainFrom(structure.current?.value ?? ''))
  }
  return (
    <fieldset className="group">
      <legend>{copy.structure}</legend>
      <Field name="structureName" label={copy.labels.structureName} error={errorOf('structureName')}>
        {(control) => (
          <input
            className="input"
            autoComplete="organization"
            required
            maxLength={80}
            defaultValue={typed('structureName')}
            ref={structure}
            onInput={follow}
            {...control}
          />
        )}
      </Field>
      <DomainField
        tools={tools}
        input={domain}
        answer={answer}
        suggestions={suggestions}
        onType={(name) => {
          setOwn(name !== '')
          judge(name)
        }}
        onChoose={(name) => {
          setOwn(true)
          put(name)
          domain.current?.focus()
        }}
      />
      <Field name="mainActivity" label={copy.labels.mainActivity} error={errorOf('mainActivity')}>
        {(control) => (
          <select className="select" required defaultValue={typed('mainActivity')} {...control}>
            <option value="">{copy.choose}</option>
            {activities.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </fieldset>
  )
}
