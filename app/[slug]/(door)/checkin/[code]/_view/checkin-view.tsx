import { Heading } from '@/components/ui/heading'
import { displayCode } from '@/lib/code'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'

export type CheckinViewProps = {
  locale: Locale
  zone: string
  club: { name: string }
  references: readonly string[]
  /** ISO instant of the meeting: only its day is shown. */
  meetAt: string
  /** For staff whose phone is not signed in; null for those who are and may not check in. */
  signInHref: string | null
}

/** Where the QR code leads: reference and day, and nothing else to whoever is not staff. */
export function CheckinView(props: CheckinViewProps) {
  const { locale, zone, club, references, meetAt, signInHref } = props
  const t = translator(locale, 'booking')
  const day = translator(locale, 'day')
  return (
    <main id="main" className="page">
      <title>{t('title.page', { name: t('checkin.heading'), club: club.name })}</title>
      <Heading page="checkin">{t('checkin.heading')}</Heading>
      <dl className="up-16 pairs">
        <div>
          <dt>{t('flightPage.references', { count: references.length })}</dt>
          <dd>
            {references.map((reference) => (
              <div key={reference} className="reference">
                {displayCode(reference)}
              </div>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('summary.date')}</dt>
          <dd>{formatDayYear(new Date(meetAt), zone, locale)}</dd>
        </div>
      </dl>
      {signInHref && (
        <p className="up-16">
          {day('checkin.staff')} <a href={signInHref}>{day('checkin.signIn')}</a>
        </p>
      )}
    </main>
  )
}
