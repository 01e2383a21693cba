import type { basesOf } from '@/domain/settings/identity/queries'
import type { Identity } from '@/domain/settings/identity/schema'
import { languageNames, locales } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import { displayPhone } from '@/lib/phone'
import type { SettingFacts, SettingGroup } from './_state'

type Base = Awaited<ReturnType<typeof basesOf>>[number]

const lines = [
  'name',
  'language',
  'email',
  'phone',
  'address',
  'legalForm',
  'registration',
  'publisher',
] as const

/** An identity as its form shows it, by field name. */
export function identityValues(identity: Identity, country: string): Record<string, string> {
  return {
    ...Object.fromEntries(lines.map((name) => [name, identity[name]])),
    phone: identity.phone && displayPhone(identity.phone, country),
    'tagline[fr]': identity.tagline.fr,
    'tagline[en]': identity.tagline.en,
    ...Object.fromEntries(
      Object.entries(identity.meetingPlace).map(([id, place]) => [`meetingPlace[${id}]`, place]),
    ),
  }
}

/** The form of an identity: what is asked, in groups. */
export function identityGroups(
  t: Translator<'settings'>,
  values: Readonly<Record<string, string>>,
  bases: readonly Base[],
): SettingGroup[] {
  const field = (name: (typeof lines)[number], more: Partial<SettingFacts> = {}): SettingFacts => ({
    name,
    label: t(`field.${name}`),
    value: values[name] ?? '',
    ...more,
  })
  const tagline = (lang: 'fr' | 'en'): SettingFacts => ({
    name: `tagline[${lang}]`,
    label: t('field.taglineIn', { language: languageNames[lang] }),
    value: values[`tagline[${lang}]`] ?? '',
    most: 120,
    lang,
  })
  const place = ({ id, icao, name }: Base): SettingFacts => ({
    name: `meetingPlace[${id}]`,
    label: t('field.meetingPlace', { base: `${icao} ${name}` }),
    value: values[`meetingPlace[${id}]`] ?? '',
    hint: t('hint.meetingPlace'),
    most: 120,
  })
  const choices = locales.map((value) => ({ value, label: languageNames[value] }))
  return [
    {
      heading: t('group.name'),
      fields: [
        field('name', { most: 80 }),
        tagline('fr'),
        tagline('en'),
        field('language', { kind: 'choice', choices, hint: t('hint.language') }),
      ],
    },
    {
      heading: t('group.contact'),
      lead: t('lead.contact'),
      fields: [
        field('phone', { kind: 'tel', most: 40 }),
        field('email', { kind: 'email', most: 254 }),
        field('address', { most: 200 }),
        ...bases.map(place),
      ],
    },
    {
      heading: t('group.publication'),
      lead: t('lead.publication'),
      fields: [
        field('legalForm', { most: 80, hint: t('hint.legalForm') }),
        field('registration', { most: 80, hint: t('hint.registration') }),
        field('publisher', { most: 120, hint: t('hint.publisher') }),
      ],
    },
  ]
}
