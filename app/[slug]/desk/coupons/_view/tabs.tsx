import { standings } from '@/domain/sales/register/schema'
import { translator } from '@/lib/i18n/translator'
import { hrefOf } from '../../_coupons/asked'
import type { List } from '../_list'

/** How coupons stand, with how many of those that are looked for do; one is looked at. */
export function Tabs({ locale, club, asked, wanted, counts }: List) {
  const t = translator(locale, 'coupons')
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return (
    <nav className="tabs" aria-label={t('tab.label')}>
      {(['all', ...standings] as const).map((state) => (
        <a
          key={state}
          href={hrefOf(club.slug, asked, { state: state === 'all' ? undefined : state })}
          aria-current={wanted.state === state ? 'page' : undefined}
        >
          {t(`tab.${state}`)} <b>{state === 'all' ? all : (counts.get(state) ?? 0)}</b>
        </a>
      ))}
    </nav>
  )
}
