import type { ClubSettings } from '@/domain/club/clubs/queries'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { displayPhone } from '@/lib/phone'

type Props = { locale: Locale; name: string; settings: ClubSettings }

/** Who publishes a club's pages, from its own settings; nothing before it said so. */
export function Publisher({ locale, name, settings }: Props) {
  const t = translator(locale, 'booking')
  const { legalForm, registration, publisher, address, phone, country, email } = settings
  if (!legalForm && !publisher && !registration) return null
  const facts = [
    [t('publisher.name'), [name, legalForm].filter(Boolean).join(', ')],
    [t('publisher.registration'), registration],
    [t('publisher.address'), address],
    [t('publisher.phone'), phone && displayPhone(phone, country)],
    [t('publisher.email'), email],
    [t('publisher.director'), publisher],
  ] as const
  return (
    <section className="part">
      <h2>{t('publisher.heading')}</h2>
      <ul className="up-16 list">
        {facts
          .filter(([, fact]) => fact !== '')
          .map(([label, fact]) => (
            <li key={label}>{t('publisher.line', { label, fact })}</li>
          ))}
      </ul>
    </section>
  )
}
