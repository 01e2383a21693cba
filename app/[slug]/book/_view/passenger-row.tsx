import { CheckedField, type FieldTools } from '@/components/form/checked-field'

type Props = {
  row: number
  /** "Passager 2", or null for a passenger alone. */
  name: string | null
  weights: boolean
  ages: boolean
  copy: { weight: string; age: string }
  ageNote: string | null
  tools: FieldTools
}

/** What is asked of one passenger: a weight, an age, or both side by side. */
export function PassengerRow({ row, name, weights, ages, copy, ageNote, tools }: Props) {
  const both = weights && ages
  const label = (question: string) =>
    name === null || both ? (
      question
    ) : (
      <>
        {name} <span className="optional">{question}</span>
      </>
    )
  const fields = (
    <div className="two-columns" style={both ? { gridTemplateColumns: '1fr 1fr' } : undefined}>
      {weights && (
        <CheckedField
          tools={tools}
          name={`weight[${row}]`}
          label={label(copy.weight)}
          describedBy="why-weights"
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
        />
      )}
      {ages && (
        <CheckedField
          tools={tools}
          name={`age[${row}]`}
          label={label(copy.age)}
          note={ageNote ?? undefined}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
        />
      )}
    </div>
  )
  if (!both || name === null) return fields
  return (
    <fieldset className="field">
      <legend className="label">{name}</legend>
      {fields}
    </fieldset>
  )
}
