import { translator } from '@/lib/i18n/translator'
import { hrefOf } from '../../_bookings/asked'
import type { List } from '../_list'

const shown = ['coming', 'past', 'flown', 'no_show', 'cancelled', 'postponed', 'all'] as const

/** The states of bookings, one of which is looked at. */
export function Tabs({ locale, club, asked, wanted }: List) {
  const t = translator(locale, 'bookings')
  return (
    <nav className="tabs" aria-label={t('tab.label')}>
      {shown.map((state) => (
        <a
          key={state}
          href={hrefOf(club.slug, { ...asked, order: undefined }, { state })}
          aria-current={wanted.state === state ? 'page' : undefined}
        >
          {t(`tab.${state}`)}
        </a>
      ))}
    </nav>
  )
}
