import type { FieldSpec } from '@/app/[slug]/desk/_form/desk-field'
import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import { type Locale, locales } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'

/** What whoever calls is asked; as an earlier booking of theirs has it, if there is one. */
export function contactFields(
  t: Translator<'caller'>,
  passengers: number,
  former: Flight | null,
  language: Locale,
): FieldSpec[] {
  const was = former?.booking
  const seats = Array.from({ length: passengers }, (_, seat): FieldSpec => {
    const name = former?.passengers[seat]?.name ?? ''
    const label = t('contact.seat', { seat: seat + 1 })
    return { kind: 'text', name: `passengerName[${seat}]`, label, value: name, most: 120, optional: true }
  })
  return [
    { kind: 'text', name: 'lastName', label: t('contact.lastName'), value: was?.lastName ?? '', most: 80 },
    { kind: 'text', name: 'firstName', label: t('contact.firstName'), value: was?.firstName ?? '', most: 80 },
    { kind: 'tel', name: 'cellPhone', label: t('contact.phone'), value: was?.cellPhone ?? '', most: 40 },
    {
      kind: 'email',
      name: 'email',
      label: t('contact.email'),
      value: was?.email ?? '',
      most: 254,
      optional: true,
      hint: t('contact.noEmail'),
    },
    {
      kind: 'check',
      name: 'isPassenger',
      label: t('contact.isPassenger'),
      value: (was?.isPassenger ?? true) ? 'on' : '',
      wide: true,
    },
    ...seats,
    {
      kind: 'select',
      name: 'language',
      label: t('contact.language'),
      value: was?.language ?? language,
      options: locales.map((value) => ({ value, text: t(`language.${value}`) })),
    },
    {
      kind: 'area',
      name: 'message',
      label: t('contact.message'),
      value: was?.message ?? '',
      most: 500,
      optional: true,
      wide: true,
    },
    {
      kind: 'area',
      name: 'staffNote',
      label: t('contact.note'),
      value: was?.staffNote ?? '',
      most: 500,
      optional: true,
      hint: t('contact.noteHint'),
      wide: true,
    },
  ]
}
