import type { ReactNode } from 'react'
import { kinds } from '@/domain/bookings/dossiers/schema'
import { textIn } from '@/domain/club/clubs/rules'
import { translator } from '@/lib/i18n/translator'
import { hrefOf, narrowed } from '../../_bookings/asked'
import type { List } from '../_list'

type Option = { value: string; name: string }

/** What the list is narrowed by; folded away until something is. The fields belong to the search's form. */
export function Filters({ locale, club, asked, choices, sight }: List) {
  const t = translator(locale, 'bookings')
  const { kind, activity, aircraft, pilot, from, to, flagged } = asked
  const set = [kind, activity, aircraft, pilot, from, to, flagged].filter(Boolean).length
  const select = (name: 'kind' | 'activity' | 'aircraft' | 'pilot', options: readonly Option[]) => (
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
    <Fold open={set > 0} words={set > 0 ? t('filter.set', { count: set }) : t('filter.open')}>
      {select(
        'kind',
        kinds.map((one) => ({ value: one, name: t(`kind.${one}`) })),
      )}
      {select(
        'activity',
        choices.activities.map(({ id, name }) => ({ value: id, name: textIn(name, locale) })),
      )}
      {select(
        'aircraft',
        choices.aircraft.map(({ id, registration, type }) => ({
          value: id,
          name: `${registration} · ${type}`,
        })),
      )}
      {sight.all &&
        select(
          'pilot',
          choices.pilots.map(({ id, firstName, lastName }) => ({
            value: id,
            name: `${firstName} ${lastName}`,
          })),
        )}
      <label>
        {t('filter.from')}
        <input className="control" form="find" type="date" name="from" defaultValue={from ?? ''} />
      </label>
      <label>
        {t('filter.to')}
        <input className="control" form="find" type="date" name="to" defaultValue={to ?? ''} />
      </label>
      <label className="flag-only">
        <input type="checkbox" form="find" name="flagged" value="1" defaultChecked={flagged === '1'} />
        {t('filter.flagged')}
      </label>
      <button className="desk-button" type="submit" form="find">
        {t('filter.go')}
      </button>
      {narrowed(asked) && (
        <a className="desk-button bare" href={hrefOf(club.slug, {})}>
          {t('filter.none')}
        </a>
      )}
    </Fold>
  )
}

function Fold({ open, words, children }: { open: boolean; words: string; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>{words}</summary>
      <div className="filters">{children}</div>
    </details>
  )
}
