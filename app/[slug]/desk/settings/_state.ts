import type { FormState } from '@/lib/form'

/** What a form of settings answers: beside what any form does, what is stored now where somebody else was quicker. */
export type SettingsState = FormState & {
  /** By field name, as it would be typed; null: nobody was quicker. */
  stored: Readonly<Record<string, string>> | null
}

export const untouchedSettings: SettingsState = {
  serial: 0,
  values: {},
  errors: [],
  refusal: null,
  notice: null,
  stored: null,
}

/** One field of a form of settings. */
export type SettingFacts = {
  name: string
  label: string
  value: string
  hint?: string
  /** `text`: several lines, with a preview. */
  kind?: 'line' | 'email' | 'tel' | 'choice' | 'text'
  most?: number
  /** Of what is typed, where it is not the page's. */
  lang?: 'fr' | 'en'
  choices?: readonly { value: string; label: string }[]
}

export type SettingGroup = { heading: string; lead?: string; fields: readonly SettingFacts[] }
