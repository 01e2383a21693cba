import { textIn } from '@/domain/club/clubs/rules'
import { translator } from '@/lib/i18n/translator'
import { hrefOf, narrowed } from '../../_coupons/asked'
import type { List } from '../_list'

type Option = { value: string; name: string }

/** What the list is narrowed by; folded away until something is. The fields belong to the search's form. */
export function Filters({ locale, club, asked, activities, channels }: List) {
  const t = translator(locale, 'coupons')
  const { activity, channel, ending, samples } = asked
  const set = [activity, channel, ending, samples].filter(Boolean).length
  const select = (name: 'activity' | 'channel' | 'samples', options: readonly Option[]) => (
    <label>
      {t(`filter.${name}`)}
      <select className="control" form="find" name={name} defaultValue={asked[name] ?? ''}>
        <option value="">{t('filter.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <details className="fold" open={set > 0}>
      <summary>{set > 0 ? t('filter.set', { count: set }) : t('filter.open')}</summary>
      <div className="filters">
        {select(
          'activity',
          [...activities].map(([code, name]) => ({ value: code, name: textIn(name, locale) })),
        )}
        {channels.length > 0 &&
          select(
            'channel',
            channels.map((one) => ({ value: one, name: one })),
          )}
        {select(
          'samples',
          (['without', 'only'] as const).map((one) => ({ value: one, name: t(`filter.samplesAre.${one}`) })),
        )}
        <label className="flag-only">
          <input type="checkbox" form="find" name="ending" value="1" defaultChecked={ending === '1'} />
          {t('filter.ending')}
        </label>
        <button className="desk-button" type="submit" form="find">
          {t('filter.go')}
        </button>
        {narrowed(asked) && (
          <a className="desk-button bare" href={hrefOf(club.slug, {})}>
            {t('filter.none')}
          </a>
        )}
      </div>
    </details>
  )
}
