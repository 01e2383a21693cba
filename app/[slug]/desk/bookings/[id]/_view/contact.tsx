import { Icon } from '@/components/ui/icon'
import { translator } from '@/lib/i18n/translator'
import { displayPhone } from '@/lib/phone'
import { Pairs } from '../../../_view/pairs'
import type { DossierPage } from '../_dossier'

/** How to reach the customer, and what was asked and told at booking. */
export function Contact({ locale, club, dossier, mayWrite }: DossierPage) {
  const t = translator(locale, 'bookings')
  const { booking, contact, settings } = dossier
  const { all } = dossier.sight
  if (!booking.external || !contact) return null
  const { cellPhone, email, emergency, message, fields } = contact
  const rows = [
    [
      t('contact.phone'),
      cellPhone && (
        <span className="cluster">
          <a className="mono" href={`tel:${cellPhone}`}>
            {displayPhone(cellPhone, settings.country)}
          </a>
          <a className="desk-button compact" href={`sms:${cellPhone}`}>
            {t('contact.sms')}
          </a>
        </span>
      ),
    ],
    [
      t('contact.email'),
      email && (
        <span className="cluster wrap">
          <a className="link" href={`mailto:${email}`}>
            {email}
          </a>
          {mayWrite && (
            <a className="desk-button compact" href={`/${club.slug}/desk/bookings/${booking.id}?act=address`}>
              <Icon name="mail" />
              {t('contact.correct')}
            </a>
          )}
        </span>
      ),
    ],
    [t('contact.language'), t(`language.${booking.language}`)],
    [t('contact.passenger'), booking.isPassenger && t('contact.isPassenger')],
    [t('contact.emergency'), emergency],
    [t('contact.message'), message],
    [t('contact.note'), all && booking.staffNote],
    ...Object.entries(fields).map(([name, value]) => [name, value] as const),
  ] as const
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{t('contact.title')}</h2>
      <Pairs rows={rows} />
    </section>
  )
}
