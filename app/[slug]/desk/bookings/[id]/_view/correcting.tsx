import type { FieldSpec } from '@/app/[slug]/desk/_form/desk-field'
import { DeskForm } from '@/app/[slug]/desk/_form/desk-form'
import { locales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { DossierPage } from '../_dossier'
import { amend } from '../actions'

/** Who booked and who is aboard, to be corrected. */
export function Correcting(page: DossierPage) {
  const { locale, club, dossier } = page
  const t = translator(locale, 'bookings')
  const c = translator(locale, 'caller')
  const here = `/${club.slug}/desk/bookings/${dossier.booking.id}`
  return (
    <DeskForm
      action={amend.bind(null, club.slug, dossier.booking.id)}
      fields={fieldsOf(page)}
      words={{ submit: t('amend.save'), problems: c('problems'), optional: c('optional') }}
    >
      <a className="desk-button" href={here}>
        {t('amend.back')}
      </a>
      <a className="desk-button" href={`${here}?act=change`}>
        {t('amend.other')}
      </a>
    </DeskForm>
  )
}

function fieldsOf({ locale, dossier }: DossierPage): FieldSpec[] {
  const t = translator(locale, 'bookings')
  const c = translator(locale, 'caller')
  const { booking, contact, passengers, activity } = dossier
  const most = Math.max(activity.maxPassengers, passengers.length)
  const seats = Array.from({ length: most }, (_, row): FieldSpec[] => {
    const [seat, one] = [row + 1, passengers[row]]
    const field = (name: string, label: string, value: string | number | null | undefined) => ({
      name: `${name}[${row}]`,
      label,
      value: value === null || value === undefined ? '' : String(value),
      optional: true,
    })
    return [
      { kind: 'text', most: 120, ...field('passengerName', c('contact.seat', { seat }), one?.name) },
      { kind: 'number', most: 3, ...field('weight', t('amend.weight', { seat }), one?.weightKg) },
      { kind: 'number', most: 3, ...field('age', t('amend.age', { seat }), one?.age) },
    ]
  })
  const counts = Array.from({ length: most }, (_, row) => String(row + 1))
  return [
    { kind: 'text', name: 'lastName', label: c('contact.lastName'), value: booking.lastName, most: 80 },
    { kind: 'text', name: 'firstName', label: c('contact.firstName'), value: booking.firstName, most: 80 },
    {
      kind: 'tel',
      name: 'cellPhone',
      label: c('contact.phone'),
      value: contact?.cellPhone ?? '',
      most: 40,
    },
    {
      kind: 'select',
      name: 'language',
      label: c('contact.language'),
      value: booking.language,
      options: locales.map((value) => ({ value, text: t(`language.${value}`) })),
    },
    {
      kind: 'select',
      name: 'count',
      label: t('amend.count'),
      value: String(passengers.length || 1),
      options: counts.map((value) => ({ value, text: value })),
      wide: true,
    },
    ...seats.flat(),
    {
      kind: 'area',
      name: 'message',
      label: c('contact.message'),
      value: contact?.message ?? '',
      most: 500,
      optional: true,
      wide: true,
    },
    {
      kind: 'area',
      name: 'staffNote',
      label: c('contact.note'),
      value: booking.staffNote,
      most: 500,
      optional: true,
      hint: c('contact.noteHint'),
      wide: true,
    },
    {
      kind: 'text',
      name: 'reason',
      label: t('amend.reason'),
      value: '',
      most: 300,
      optional: true,
      wide: true,
    },
  ]
}
