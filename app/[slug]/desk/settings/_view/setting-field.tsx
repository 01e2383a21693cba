'use client'

import { useState } from 'react'
import { Field, TextField } from '@/components/form/field'
import { Prose } from '@/components/ui/prose'
import type { SettingFacts, SettingsState } from '../_state'

export type SettingWords = { previewing: string; nothing: string; stored: string }

type Props = { field: SettingFacts; state: SettingsState; words: SettingWords }

/** One setting: what was typed or is stored, and below it what somebody else stored meanwhile, or how a text will look. */
export function SettingField({ field, state, words }: Props) {
  const { name, label, hint, kind = 'line', most, lang, choices } = field
  const value = state.values[name] ?? field.value
  const [text, setText] = useState(value)
  const now = state.stored?.[name]
  const shared = {
    name,
    label,
    hint,
    error: state.errors.find((error) => error.field === name)?.message,
    note: now !== undefined && now !== value && `${words.stored} ${now || words.nothing}`,
  }
  if (kind === 'choice') {
    return (
      <Field {...shared}>
        {(control) => (
          <select {...control} className="select" defaultValue={value}>
            {choices?.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        )}
      </Field>
    )
  }
  if (kind === 'text') {
    return (
      <div className="setting-text">
        <Field {...shared}>
          {(control) => (
            <textarea
              {...control}
              className="input"
              rows={10}
              maxLength={most}
              lang={lang}
              defaultValue={value}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <details className="setting-preview" open={state.values.act === 'preview' || undefined}>
          <summary>{words.previewing}</summary>
          <div lang={lang}>{text.trim() ? <Prose text={text} /> : <p>{words.nothing}</p>}</div>
        </details>
      </div>
    )
  }
  const type = kind === 'line' ? 'text' : kind
  return <TextField {...shared} type={type} maxLength={most} lang={lang} defaultValue={value} />
}
