import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate } from '@/lib/time'
import type { DossierPage } from '../_dossier'

/** What it was paid with. */
export function Coupons({ locale, club, dossier }: DossierPage) {
  const t = translator(locale, 'bookings')
  const { coupons } = dossier
  if (!coupons || coupons.length === 0) return null
  return (
    <section aria-labelledby="coupons">
      <h2 id="coupons">{t('coupons', { count: coupons.length })}</h2>
      <ul className="plain-list">
        {coupons.map(({ id, reference, expiresOn, releasedAt }) => (
          <li key={id}>
            <a className="link reference" href={`/${club.slug}/desk/coupons/${id}`}>
              {displayCode(reference)}
            </a>
            {expiresOn && (
              <span className="soft">
                {t('validUntil', { day: formatDate(dayInstant(expiresOn), CALENDAR, locale) })}
              </span>
            )}
            {releasedAt && <span className="soft">{t('givenBack')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
