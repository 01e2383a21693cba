import { TextField } from '@/components/form/field'
import type { Tools } from './tools'

/** The contact. */
export function PersonFields({ tools }: { tools: Tools }) {
  const { copy, typed, errorOf } = tools
  const frame = (name: string) => ({
    name,
    label: copy.labels[name],
    error: errorOf(name),
    defaultValue: typed(name),
  })
  return (
    <fieldset className="group">
      <legend>{copy.contact}</legend>
      <div className="two-columns">
        <TextField {...frame('firstName')} autoComplete="given-name" required maxLength={80} />
        <TextField {...frame('lastName')} autoComplete="family-name" required maxLength={80} />
      </div>
      <TextField
        {...frame('email')}
        hint={copy.emailHint}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="off"
        spellCheck={false}
        required
        maxLength={254}
      />
      <TextField
        {...frame('phone')}
        optional={copy.optional}
        hint={copy.phoneHint}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={40}
      />
    </fieldset>
  )
}
