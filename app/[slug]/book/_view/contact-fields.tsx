import { CheckedField, type FieldTools } from '@/components/form/checked-field'
import type { Words } from '@/components/form/words'
import type { ClubField } from '@/domain/visits/visits/schema'

type Props = {
  tools: FieldTools
  words: Words
  copy: { phoneHint: string; emailHint: string; optional: string }
  fields: readonly ClubField[]
}

/** Who books: the four that a club needs, then the club's own questions. */
export function ContactFields({ tools, words, copy, fields }: Props) {
  const { labels } = words
  return (
    <div className="group">
      <div className="two-columns">
        <CheckedField
          tools={tools}
          name="lastName"
          label={labels.lastName}
          autoComplete="family-name"
          required
          maxLength={80}
        />
        <CheckedField
          tools={tools}
          name="firstName"
          label={labels.firstName}
          autoComplete="given-name"
          required
          maxLength={80}
        />
      </div>
      <CheckedField
        tools={tools}
        name="cellPhone"
        label={labels.cellPhone}
        hint={copy.phoneHint}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        required
        maxLength={40}
      />
      <CheckedField
        tools={tools}
        name="email"
        label={labels.email}
        hint={copy.emailHint}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="off"
        spellCheck={false}
        required
        maxLength={254}
      />
      {fields.map(({ code, label, required }) => (
        <CheckedField
          key={code}
          tools={tools}
          name={`field[${code}]`}
          label={label}
          optional={required ? undefined : copy.optional}
          required={required}
          maxLength={500}
          autoComplete="off"
        />
      ))}
    </div>
  )
}
