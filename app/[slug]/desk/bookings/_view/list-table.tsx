import { translator } from '@/lib/i18n/translator'
import { hrefOf } from '../../_bookings/asked'
import type { List } from '../_list'
import { ListRow } from './list-row'

/** The bookings as a table; on a phone each is a stack of lines. */
export function ListTable(list: List) {
  const { locale, club, asked, wanted, sight, lines } = list
  const t = translator(locale, 'bookings')
  const sorted = (sort: 'start' | 'name' | 'made') => {
    const here = wanted.sort === sort
    const turned = here ? (wanted.falling ? 'asc' : 'desc') : undefined
    const order = here ? (wanted.falling ? 'descending' : 'ascending') : 'none'
    return (
      <th scope="col" aria-sort={order}>
        <a href={hrefOf(club.slug, asked, { sort, order: turned })}>
          {t(`column.${sort}`)}
          <span aria-hidden="true">{here ? (wanted.falling ? '↓' : '↑') : ''}</span>
        </a>
      </th>
    )
  }
  return (
    <div className="list-scroll">
      <table className="list stack bookings">
        <caption className="visually-hidden">{t('heading')}</caption>
        <thead>
          <tr>
            {sorted('start')}
            {sorted('name')}
            <th scope="col">{t('column.activity')}</th>
            <th scope="col">{t('column.aircraft')}</th>
            <th scope="col">{t('column.pilot')}</th>
            <th scope="col">{t('column.state')}</th>
            {sight.contacts && <th scope="col">{t('column.phone')}</th>}
            {sight.references && <th scope="col">{t('column.references')}</th>}
            {sorted('made')}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <ListRow key={line.id} {...list} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
