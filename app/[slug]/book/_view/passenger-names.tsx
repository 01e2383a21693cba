import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { CheckedBox, CheckedField, type FieldTools } from '@/components/form/checked-field'
import { Field } from '@/components/form/field'
import type { Words } from '@/components/form/words'

type Props = {
  form: Pick<UseFormReturn<FieldValues>, 'register' | 'formState'>
  tools: FieldTools
  words: Words
  copy: Record<'passengers' | 'ownName' | 'more' | 'emergencyHint' | 'messageHint' | 'optional', string>
  count: number
}

/** Who flies, and what a club may need once on the day: someone on the ground, a message. */
export function PassengerNames({ form, tools, words, copy, count }: Props) {
  const { labels } = words
  const { typed } = tools
  const extra = Boolean(typed('emergency') || typed('message'))
  const others = Array.from({ length: count }, (_, index) => index)
  return (
    <fieldset className="group line">
      <legend>{copy.passengers}</legend>
      <CheckedBox tools={tools} name="isPassenger">
        {labels.isPassenger}
      </CheckedBox>
      <div className="two-columns">
        {others.map((row) => (
          <CheckedField
            key={row}
            tools={tools}
            name={`passengerName[${row}]`}
            label={labels[`passengerName[${row}]`]}
            note={row === 0 ? copy.ownName : undefined}
            autoComplete="off"
            maxLength={80}
          />
        ))}
      </div>
      <details className="more" open={extra || undefined}>
        <summary>
          <span>{copy.more}</span>
        </summary>
        <div className="group">
          <CheckedField
            tools={tools}
            name="emergency"
            label={labels.emergency}
            optional={copy.optional}
            note={copy.emergencyHint}
            autoComplete="off"
            maxLength={200}
          />
          <Field
            name="message"
            label={labels.message}
            optional={copy.optional}
            note={copy.messageHint}
            error={tools.errorOf('message')}
          >
            {(control) => (
              <textarea
                className="input"
                rows={3}
                maxLength={1000}
                defaultValue={typed('message') ?? ''}
                {...form.register('message')}
                {...control}
              />
            )}
          </Field>
        </div>
      </details>
    </fieldset>
  )
}
