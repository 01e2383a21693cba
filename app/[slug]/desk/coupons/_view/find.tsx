import { Icon } from '@/components/ui/icon'
import { translator } from '@/lib/i18n/translator'
import { hrefOf } from '../../_coupons/asked'
import type { List } from '../_list'

/** The search; its form also sends the filters, which stand further down. */
export function Find({ locale, club, asked }: List) {
  const t = translator(locale, 'coupons')
  const { sort, order, state, batch } = asked
  const kept = Object.entries({ sort, order, state, batch })
  return (
    <search>
      <form className="find" id="find" action={hrefOf(club.slug, {})}>
        <Icon name="search" />
        <input
          className="control"
          type="search"
          name="q"
          defaultValue={asked.q ?? ''}
          maxLength={80}
          aria-label={t('find.label')}
          placeholder={t('find.hint')}
          autoComplete="off"
          spellCheck={false}
        />
        {kept.map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
        <button className="desk-button" type="submit">
          {t('find.go')}
        </button>
      </form>
    </search>
  )
}
