import { translator } from '@/lib/i18n/translator'
import { formatMoney } from '@/lib/money'
import { hrefOf } from '../../_coupons/asked'
import { dateWords } from '../../_coupons/words'
import type { List } from '../_list'

/** How many there are, what is sold and not flown of them for whoever sees figures, and the way on. */
export function Totals({ locale, club, asked, wanted, counts, unflown, grip, next, today }: List) {
  const t = translator(locale, 'coupons')
  const count =
    wanted.state === 'all'
      ? [...counts.values()].reduce((sum, each) => sum + each, 0)
      : (counts.get(wanted.state) ?? 0)
  const open = unflown.reduce((sum, each) => sum + each.count, 0)
  const money = unflown
    .flatMap(({ cents, currency }) => (currency ? [formatMoney({ cents, currency }, locale)] : []))
    .join(' + ')
  return (
    <div className="totals">
      <span>{t('count', { count })}</span>
      {grip.figures && (
        <span className="soft">
          {t('unflown', { day: dateWords(today, locale), count: open })} {money && <b>{money}</b>}
        </span>
      )}
      {(asked.after || next) && (
        <nav className="pages" aria-label={t('pages.label')}>
          {asked.after && (
            <a className="link" href={hrefOf(club.slug, asked)}>
              {t('pages.first')}
            </a>
          )}
          {next && (
            <a className="link" rel="next" href={hrefOf(club.slug, asked, { after: next })}>
              {t('pages.next')}
            </a>
          )}
        </nav>
      )}
    </div>
  )
}
