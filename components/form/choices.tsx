import type { UseFormRegisterReturn } from 'react-hook-form'
import { FieldError } from '@/components/form/field'

type Props = {
  name: string
  legend: string
  options: readonly { value: string; label: string; note: string | null }[]
  error: string | undefined
  register: UseFormRegisterReturn
  chosen: string | undefined
}

/** One of a few, each with a line that tells them apart. */
export function Choices({ name, legend, options, error, register, chosen }: Props) {
  return (
    <fieldset
      className={error ? 'field invalid' : 'field'}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="label">{legend}</legend>
      {options.map(({ value, label, note }, index) => (
        <label className="check" key={value}>
          <input
            {...register}
            id={index === 0 ? name : undefined}
            type="radio"
            value={value}
            defaultChecked={value === chosen}
            aria-invalid={error ? true : undefined}
          />
          <span>
            {label}
            {note && <span className="hint">{note}</span>}
          </span>
        </label>
      ))}
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
