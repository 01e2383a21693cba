import { Icon } from '@/components/ui/icon'
import { translator } from '@/lib/i18n/translator'
import { hrefOf, narrowed } from '../../_coupons/asked'
import { DeskPage } from '../../_view/desk-page'
import type { List } from '../_list'
import { Filters } from './filters'
import { Find } from './find'
import { ListTable } from './list-table'
import { Tabs } from './tabs'
import { Totals } from './totals'

/** The coupons: search and filters, which the address keeps, the list, the way on. */
export function ListView(list: List) {
  const { locale, club, asked, lines, grip } = list
  const t = translator(locale, 'coupons')
  const tools = (
    <>
      <a className="desk-button" href={hrefOf(club.slug, asked, {}, '.csv')} download>
        <Icon name="download" />
        {t('csv')}
      </a>
      {grip.manage && (
        <a className="desk-button" href={`/${club.slug}/desk/imports`}>
          {t('import')}
        </a>
      )}
      {grip.manage && (
        <a className="desk-button primary" href={`/${club.slug}/desk/coupons/new`}>
          {t('issue')}
        </a>
      )}
    </>
  )
  return (
    <DeskPage name="bookings" heading={t('heading')} aside={<Find {...list} />} tools={tools}>
      {asked.batch && <Batch {...list} batchId={asked.batch} />}
      <Tabs {...list} />
      <Filters {...list} />
      {lines.length === 0 ? <Empty {...list} /> : <ListTable {...list} />}
      {lines.length > 0 && <Totals {...list} />}
    </DeskPage>
  )
}

/** Coupons that were issued together, to be printed together. */
function Batch({ locale, club, counts, batchId }: List & { batchId: string }) {
  const t = translator(locale, 'coupons')
  const count = [...counts.values()].reduce((sum, each) => sum + each, 0)
  return (
    <p className="notice" role="status">
      {t('batch', { count })}{' '}
      <a className="link" href={`/${club.slug}/desk/coupons.pdf?batch=${batchId}`}>
        {t('gifts')}
      </a>
    </p>
  )
}

/** Nothing to show: why, and what to do about it. */
function Empty({ locale, club, asked, wanted }: List) {
  const t = translator(locale, 'coupons')
  const looked = narrowed(asked)
  return (
    <div className="empty teach">
      <h2>
        {asked.q
          ? t('empty.search', { text: asked.q })
          : t(looked ? 'empty.filter' : `empty.state.${wanted.state}`)}
      </h2>
      <p>{t(looked ? 'empty.how' : 'empty.whence')}</p>
      {(looked || wanted.state !== 'all') && (
        <p className="cluster">
          {looked && wanted.state !== 'all' && (
            <a className="desk-button" href={hrefOf(club.slug, asked, { state: undefined })}>
              {t('empty.everywhere')}
            </a>
          )}
          <a className="desk-button" href={hrefOf(club.slug, {})}>
            {t('filter.none')}
          </a>
        </p>
      )}
    </div>
  )
}
