import { translator } from '@/lib/i18n/translator'
import { hrefOf, narrowed } from '../../_bookings/asked'
import type { List } from '../_list'

/** Nothing to show: why, and what to do about it. */
export function Empty({ locale, club, asked, wanted, sight, person }: List) {
  const t = translator(locale, 'bookings')
  if (narrowed(asked)) {
    return (
      <div className="empty teach">
        <h2>{asked.q ? t('empty.search', { text: asked.q }) : t('empty.filter')}</h2>
        {asked.q && <p>{t(sight.references ? 'empty.howReference' : 'empty.how')}</p>}
        <p className="cluster">
          {wanted.state !== 'all' && (
            <a className="desk-button" href={hrefOf(club.slug, asked, { state: 'all' })}>
              {t('empty.everywhere')}
            </a>
          )}
          <a className="desk-button" href={hrefOf(club.slug, {})}>
            {t('filter.none')}
          </a>
        </p>
      </div>
    )
  }
  return (
    <div className="empty teach">
      <h2>{t(`empty.state.${wanted.state}`)}</h2>
      <p>{t(sight.all ? 'empty.whence' : 'empty.whenceOwn')}</p>
      <p className="cluster">
        {person.rights.includes('schedule.see') && (
          <a className="desk-button" href={`/${club.slug}/desk/schedule?act=new`}>
            {t('new')}
          </a>
        )}
        {sight.all && (
          <a className="desk-button" href={`/${club.slug}/book`}>
            {t('empty.desk')}
          </a>
        )}
      </p>
    </div>
  )
}
