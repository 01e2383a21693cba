import { type ClubTexts, LONGEST_TEXT, textNames } from '@/domain/settings/texts/schema'
import { languageNames, locales } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import type { SettingGroup } from './_state'

/** A club's texts as their form shows them, by field name. */
export function textValues(texts: ClubTexts): Record<string, string> {
  return Object.fromEntries(
    textNames.flatMap((name) => locales.map((lang) => [`${name}[${lang}]`, texts[name][lang]])),
  )
}

/** The form of a club's texts: each in both languages. */
export function textGroups(
  t: Translator<'settings'>,
  values: Readonly<Record<string, string>>,
): SettingGroup[] {
  return textNames.map((text) => ({
    heading: t(`group.${text}`),
    lead: t(`lead.${text}`),
    fields: locales.map((lang) => ({
      name: `${text}[${lang}]`,
      label: t('field.textIn', { name: t(`group.${text}`), language: languageNames[lang] }),
      value: values[`${text}[${lang}]`] ?? '',
      kind: 'text',
      most: LONGEST_TEXT,
      lang,
    })),
  }))
}
