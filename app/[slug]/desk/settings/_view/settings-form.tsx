'use client'

import { ErrorList } from '@/components/form/error-list'
import { useSentForm } from '@/components/form/use-sent-form'
import { type SettingGroup, type SettingsState, untouchedSettings } from '../_state'
import { SettingField, type SettingWords } from './setting-field'

export type SettingsAction = (state: SettingsState, form: FormData) => Promise<SettingsState>

type Props = {
  action: SettingsAction
  groups: readonly SettingGroup[]
  read: string
  words: SettingWords & { save: string; preview: string; problems: readonly string[] }
}

/** Settings in groups, saved together. What somebody else stored meanwhile stands beside what was typed. */
export function SettingsForm({ action, groups, read, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouchedSettings)
  const { refusal, errors, serial } = state
  const previews = groups.some(({ fields }) => fields.some(({ kind }) => kind === 'text'))
  const title = refusal?.title ?? words.problems[Math.min(errors.length, words.problems.length) - 1]
  return (
    <form action={send} className="settings-form" noValidate>
      {(refusal || errors.length > 0) && (
        <ErrorList title={title} errors={errors} serial={serial}>
          {refusal?.help && <p>{refusal.help}</p>}
        </ErrorList>
      )}
      <input type="hidden" name="read" value={state.values.read ?? read} />
      {groups.map(({ heading, lead, fields }) => (
        <fieldset className="group line" key={heading}>
          <legend>{heading}</legend>
          {lead && <p className="soft">{lead}</p>}
          {fields.map((field) => (
            <SettingField key={`${field.name} ${serial}`} field={field} state={state} words={words} />
          ))}
        </fieldset>
      ))}
      <p className="settings-buttons">
        <button type="submit" className="desk-button primary" disabled={pending}>
          {words.save}
        </button>
        {previews && (
          <button type="submit" name="act" value="preview" className="desk-button without-script">
            {words.preview}
          </button>
        )}
      </p>
    </form>
  )
}
