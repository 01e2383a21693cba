import type { z } from 'zod'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Words } from '../../_parts/markdown'

type Schema = z.core.JSONSchema.BaseSchema
type Member = { name: string; schema: Schema; required: boolean }

/** The members of an object, those inside it included (`contact.email`). */
export function Members({ schema, lang }: { schema: Schema; lang: Locale }) {
  const t = translator(lang, 'docs')
  return (
    <dl className="members">
      {membersOf(schema, '').map(({ name, schema: member, required }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>{' '}
            <span className="kind">
              <span lang="en">{kindOf(member)}</span>
              {required ? `, ${t('required')}` : ''}
              {member.default !== undefined && `, ${t('byDefault')} ${JSON.stringify(member.default)}`}
            </span>
          </dt>
          {member.description && (
            <dd lang="en">
              <Words text={member.description} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function membersOf({ properties = {}, required = [] }: Schema, prefix: string): Member[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === 'boolean') return []
    const full = `${prefix}${name}`
    const inner = membersOf(schema, `${full}.`)
    return [{ name: full, schema, required: required.includes(name) }, ...inner]
  })
}

/** "string (date)", "integer 1-30", "list of string", "one of a, b". */
function kindOf(schema: Schema): string {
  const { type, format, items, enum: choices, const: only, anyOf, minimum, maximum } = schema
  if (choices) return choices.map((choice) => JSON.stringify(choice)).join(' | ')
  if (only !== undefined) return JSON.stringify(only)
  if (anyOf) return anyOf.map((one) => (typeof one === 'boolean' ? '' : kindOf(one))).join(' | ')
  if (type === 'array') {
    const item = typeof items === 'object' && !Array.isArray(items) ? kindOf(items) : 'anything'
    return `list of ${item}`
  }
  const span = minimum !== undefined && maximum !== undefined ? ` ${minimum}-${maximum}` : ''
  return `${String(type)}${format ? ` (${format})` : ''}${span}`
}
