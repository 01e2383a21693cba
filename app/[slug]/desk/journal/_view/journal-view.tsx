import { Icon } from '@/components/ui/icon'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDayYear, localDate } from '@/lib/time'
import { hrefOf } from '../../_journal/asked'
import { DeskPage } from '../../_view/desk-page'
import type { JournalPage } from '../_journal'
import { JournalFilters } from './journal-filters'
import { JournalRow } from './journal-row'

/** The journal's filters, its lines by day, the way to older ones. */
export function JournalView(props: JournalPage) {
  const { locale, club, asked, lines, older } = props
  const t = translator(locale, 'journal')
  const days = Map.groupBy(lines, ({ at }) => localDate(at, club.zone))
  const csv = (
    <a className="desk-button" href={hrefOf(club.slug, asked, { below: null }, '.csv')}>
      <Icon name="download" />
      {t('csv')}
    </a>
  )
  return (
    <DeskPage name="journal" heading={t('heading')} aside={<p className="soft">{t('lead')}</p>} tools={csv}>
      <JournalFilters {...props} />
      {lines.length === 0 ? (
        <p className="empty">{t('none')}</p>
      ) : (
        <div className="list-scroll">
          <table className="list stack journal">
            <caption className="visually-hidden">{t('heading')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('column.when')}</th>
                <th scope="col">{t('column.who')}</th>
                <th scope="col">{t('column.what')}</th>
                <th scope="col">{t('column.changes')}</th>
              </tr>
            </thead>
            {[...days].map(([day, written]) => (
              <tbody key={day}>
                <tr className="group-row">
                  <th colSpan={4} scope="rowgroup">
                    {formatDayYear(dayInstant(day), CALENDAR, locale)}
                  </th>
                </tr>
                {written.map((line) => (
                  <JournalRow key={line.id} {...props} line={line} />
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
      {(older || asked.below) && (
        <nav className="totals" aria-label={t('pages')}>
          {asked.below && (
            <a className="link" href={hrefOf(club.slug, asked, { below: null })}>
              {t('newest')}
            </a>
          )}
          {older && (
            <a className="link" href={hrefOf(club.slug, asked, { below: older })}>
              {t('older')}
            </a>
          )}
        </nav>
      )}
    </DeskPage>
  )
}
