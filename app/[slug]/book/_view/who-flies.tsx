import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { FieldTools } from '@/components/form/checked-field'
import { Field } from '@/components/form/field'
import { PassengerRow } from './passenger-row'

type Props = {
  form: Pick<UseFormReturn<FieldValues>, 'watch' | 'setValue'> & { alive: boolean }
  tools: FieldTools
  activity: { mostPassengers: number; weights: boolean; ages: boolean; age: string | null } | undefined
  /** As many as the coupons allow for any activity: what stands there without JavaScript. */
  rows: number
  label: string
  copy: Record<'weight' | 'age' | 'nth' | 'why' | 'fewer', string>
}

/** How many, and what must be known of each. Rows follow the number where there is JavaScript. */
export function WhoFlies({ form, tools, activity, rows, label, copy }: Props) {
  const { alive, watch, setValue } = form
  const most = alive ? (activity?.mostPassengers ?? rows) : rows
  const typed = Number(tools.typed('passengers')) || most
  const wanted = Number((alive ? watch('passengers') : undefined) || typed)
  const { weights = false, ages = false } = activity ?? {}
  const each = Array.from({ length: alive ? Math.min(wanted, most) : rows }, (_, row) => row)

  useEffect(() => {
    if (wanted > most) setValue('passengers', String(most))
  }, [wanted, most, setValue])

  return (
    <>
      {most > 1 && (
        <Field name="passengers" label={label} hint={copy.fewer} error={tools.errorOf('passengers')}>
          {(control) => (
            <select
              className="select"
              defaultValue={Math.min(typed, most)}
              {...tools.register('passengers')}
              {...control}
            >
              {Array.from({ length: most }, (_, row) => row + 1).map((count) => (
                <option key={count}>{count}</option>
              ))}
            </select>
          )}
        </Field>
      )}
      {(weights || ages) && (
        <div className="group">
          {weights && (
            <p className="hint" id="why-weights">
              {copy.why}
            </p>
          )}
          {each.map((row) => (
            <PassengerRow
              key={row}
              row={row}
              name={most > 1 ? copy.nth.replace('0', String(row + 1)) : null}
              weights={weights}
              ages={ages}
              copy={copy}
              ageNote={activity?.age ?? null}
              tools={tools}
            />
          ))}
        </div>
      )}
    </>
  )
}
