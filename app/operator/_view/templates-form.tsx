'use client'

import { ErrorList } from '@/components/form/error-list'
import { Field, TextField } from '@/components/form/field'
import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Option = { value: string; name: string }

type Props = {
  action: FormAction
  languages: readonly Option[]
  activities: readonly Option[]
  copy: Record<'language' | 'activity' | 'slug' | 'slugHint' | 'send' | 'busy', string>
}

/** Chooses the club that new ones of a language and activity are copied from. */
export function TemplatesForm({ action, languages, activities, copy }: Props) {
  const [{ values, errors, serial, notice }, send] = useSentForm(action, untouched)
  const error = errors.find(({ field }) => field === 'slug')?.message
  return (
    <form className="up-16 form narrow" action={send} noValidate>
      {error && <ErrorList title={error} errors={errors} serial={serial} />}
      {notice && <p role="status">{notice}</p>}
      <Choice name="language" label={copy.language} options={languages} value={values.language} />
      <Choice name="mainActivity" label={copy.activity} options={activities} value={values.mainActivity} />
      <TextField
        name="slug"
        label={copy.slug}
        hint={copy.slugHint}
        error={error}
        className="code"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={80}
        defaultValue={values.slug ?? ''}
      />
      <div>
        <Submit className="button" busy={copy.busy}>
          {copy.send}
        </Submit>
      </div>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; options: readonly Option[]; value: string | undefined }

function Choice({ name, label, options, value }: ChoiceProps) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        <select className="select" key={value} defaultValue={value} {...control}>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
