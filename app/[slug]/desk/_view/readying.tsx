import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { Right } from '@/domain/doors/rights/schema'
import type { Readiness } from '@/domain/visits/mornings/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const items = [
  'identity',
  'contact',
  'conditions',
  'aircraft',
  'pilots',
  'external',
  'coupons',
  'live',
] as const

/** Where each is done, below the desk, and what opens that page beside the right to see this list. */
const places: Partial<Record<keyof Readiness, { path: string; right: Right }>> = {
  identity: { path: 'settings/club', right: 'settings.manage' },
  contact: { path: 'settings/club', right: 'settings.manage' },
  conditions: { path: 'settings/texts', right: 'settings.manage' },
  aircraft: { path: 'resources', right: 'fleet.manage' },
  pilots: { path: 'pilots', right: 'presences.all' },
  coupons: { path: 'coupons/new', right: 'coupons.manage' },
}

type Props = {
  locale: Locale
  slug: string
  rights: readonly Right[]
  readiness: Readiness
  /** Where the account behind goes live; null where there is none. */
  liveHref: string | null
}

/** What to change first: what is still the demonstration's, told from the club's own facts. */
export function Readying({ locale, slug, rights, readiness, liveHref }: Props) {
  const t = translator(locale, 'desk')
  const placeOf = (item: keyof Readiness) => {
    if (item === 'live') return readiness.live ? null : liveHref
    const place = places[item]
    return place && rights.includes(place.right) ? `/${slug}/desk/${place.path}` : null
  }
  const done = items.filter((item) => readiness[item]).length
  return (
    <section>
      <h2>
        {t('ready.heading')} <span className="soft">{t('ready.count', { done, all: items.length })}</span>
      </h2>
      <ul className="ready">
        {items.map((item) => (
          <li key={item} className={readiness[item] ? 'done' : undefined}>
            <Icon name={readiness[item] ? 'tick' : 'clock'} />
            <span>
              <strong>
                <Led to={placeOf(item)}>{t(`ready.${item}`)}</Led>
              </strong>
              <span className="visually-hidden"> {t(readiness[item] ? 'ready.yes' : 'ready.no')}</span>
              {!readiness[item] && <span className="soft"> {t(`readyHelp.${item}`)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Led({ to, children }: { to: string | null; children: ReactNode }) {
  return to ? <a href={to}>{children}</a> : children
}
