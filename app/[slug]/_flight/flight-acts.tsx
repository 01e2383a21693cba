import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** Addresses of a booking's documents: the calendar file, the PDF, the same as a page. */
export type DocumentLinks = { calendar: string; pdf: string; page: string }

/** The one thing to do now, then the paper. */
export function FlightActs({ locale, links }: { locale: Locale; links: DocumentLinks }) {
  const t = translator(locale, 'booking')
  return (
    <>
      <div className="acts inline">
        <a className="button" href={links.calendar}>
          <Icon name="calendar" />
          {t('flightPage.calendar')}
        </a>
        <a className="button line" href={links.pdf}>
          <Icon name="download" />
          {t('flightPage.pdf')}
        </a>
      </div>
      <p>
        <a className="plain-link" href={links.page}>
          {t('flightPage.page')}
        </a>
      </p>
    </>
  )
}
