import { FieldError } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'

/** One field of a form of the desk. `wide`: over the whole line. */
export type FieldSpec = {
  name: string
  label: string
  value: string
  wide?: boolean
  optional?: boolean
  hint?: string
} & (
  | { kind: 'text' | 'tel' | 'email' | 'number' | 'date'; most?: number; mono?: boolean }
  | { kind: 'area'; most: number }
  | { kind: 'check' }
  | { kind: 'select'; options: readonly { value: string; text: string }[] }
)

type Props = { field: FieldSpec; value: string; error?: string | undefined; optional: string }

/** Its label, its control, and what is wrong with it. */
export function DeskField({ field, value, error, optional }: Props) {
  const id = fieldId(field.name)
  const described = [error && `${id}-error`, field.hint && `${id}-hint`].filter(Boolean).join(' ')
  const shared = {
    id,
    name: field.name,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': described || undefined,
  }
  return (
    <div className={field.wide ? 'desk-field wide' : 'desk-field'}>
      {field.kind === 'check' ? (
        <label className="check">
          <input {...shared} type="checkbox" defaultChecked={value === 'on'} /> {field.label}
        </label>
      ) : (
        <label htmlFor={id}>
          {field.label} {field.optional && <span className="soft">{optional}</span>}
        </label>
      )}
      {control(field, value, shared)}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {field.hint && (
        <p className="small soft" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
    </div>
  )
}

function control(field: FieldSpec, value: string, shared: { id: string; name: string }) {
  if (field.kind === 'check') return null
  if (field.kind === 'area')
    return <textarea {...shared} className="control" rows={3} maxLength={field.most} defaultValue={value} />
  if (field.kind === 'select')
    return (
      <select {...shared} className="control" defaultValue={value}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    )
  return (
    <input
      {...shared}
      className={field.mono ? 'control mono' : 'control'}
      type={field.kind === 'number' ? 'text' : field.kind}
      inputMode={field.kind === 'number' ? 'numeric' : undefined}
      maxLength={field.most}
      autoComplete="off"
      defaultValue={value}
    />
  )
}
