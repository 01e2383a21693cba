import { translator } from '@/lib/i18n/translator'
import { hrefOf } from '../../_coupons/asked'
import type { List } from '../_list'
import { ListRow } from './list-row'

/** The coupons as a table; on a phone each is a stack of lines. */
export function ListTable(list: List) {
  const { locale, club, asked, wanted, lines } = list
  const t = translator(locale, 'coupons')
  const sorted = (sort: 'made' | 'end' | 'name') => {
    const here = wanted.sort === sort
    const turned = here ? (wanted.falling ? 'asc' : 'desc') : undefined
    return (
      <th scope="col" aria-sort={here ? (wanted.falling ? 'descending' : 'ascending') : 'none'}>
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
            <th scope="col">{t('column.reference')}</th>
            <th scope="col">{t('column.state')}</th>
            <th scope="col">{t('column.opens')}</th>
            {sorted('name')}
            <th scope="col">{t('column.channel')}</th>
            <th scope="col">{t('column.price')}</th>
            {sorted('end')}
            <th scope="col">{t('column.flight')}</th>
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
