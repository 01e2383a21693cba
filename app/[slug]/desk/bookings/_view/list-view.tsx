import { Icon } from '@/components/ui/icon'
import { translator } from '@/lib/i18n/translator'
import { hrefOf } from '../../_bookings/asked'
import { DeskLive } from '../../_view/desk-live'
import { DeskPage } from '../../_view/desk-page'
import { type List, MOST_COUNTED } from '../_list'
import { Empty } from './empty'
import { Filters } from './filters'
import { Find } from './find'
import { ListTable } from './list-table'
import { Tabs } from './tabs'

/** The bookings: search and filters, which the address keeps, the list, the way on. */
export function ListView(list: List) {
  const { locale, club, asked, person, lines, count, next, made } = list
  const t = translator(locale, 'bookings')
  const mayPlan = person.rights.includes('schedule.see')
  const tools = (
    <>
      {mayPlan && <DeskLive slug={club.slug} locale={locale} zone={club.zone} made={made} />}
      <a className="desk-button" href={hrefOf(club.slug, asked, {}, '.csv')} download>
        <Icon name="download" />
        {t('csv')}
      </a>
      {person.rights.includes('bookings.all') && (
        <a className="desk-button primary" href={`/${club.slug}/desk/bookings/new`}>
          {t('caller')}
        </a>
      )}
      {mayPlan && (
        <a className="desk-button" href={`/${club.slug}/desk/schedule?act=new`}>
          {t('new')}
        </a>
      )}
    </>
  )
  return (
    <DeskPage name="bookings" heading={t('heading')} aside={<Find {...list} />} tools={tools}>
      <Tabs {...list} />
      <Filters {...list} />
      {lines.length === 0 ? <Empty {...list} /> : <ListTable {...list} />}
      {lines.length > 0 && (
        <div className="totals">
          <span>
            {count > MOST_COUNTED ? t('countMore', { count: MOST_COUNTED }) : t('count', { count })}
            {!list.sight.all && <span className="soft"> {t('own')}</span>}
          </span>
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
      )}
    </DeskPage>
  )
}
