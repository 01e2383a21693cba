import type { Report } from '@/domain/imports/imports/schema'
import { translator } from '@/lib/i18n/translator'
import type { OpenImport } from '../_import'

const MOST_SHOWN = 50

/** What is wrong with which line, the first of it; all of it as a table to be corrected. */
export function Bad({ locale, club, line, report }: OpenImport & { report: Report }) {
  const t = translator(locale, 'imports')
  const shown = report.problems.slice(0, MOST_SHOWN)
  return (
    <section aria-labelledby="bad">
      <h2 id="bad">{t('bad.heading')}</h2>
      <div className="list-scroll">
        <table className="list stack">
          <caption className="visually-hidden">{t('bad.heading')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bad.line')}</th>
              <th scope="col">{t('bad.field')}</th>
              <th scope="col">{t('bad.value')}</th>
              <th scope="col">{t('bad.why')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={`${one.line} ${one.field} ${one.problem}`}>
                <th scope="row">
                  {t('bad.line')} {one.line}
                </th>
                <td>{one.field ? t(`field.${one.field}`) : t('bad.line_whole')}</td>
                <td className="import-value">{one.value}</td>
                <td>{t(`problem.${one.problem}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="import-more">
        {report.problems.length > MOST_SHOWN && <span>{t('bad.first', { count: MOST_SHOWN })} </span>}
        <a className="link" href={`/${club.slug}/desk/imports/${line.id}/lines.csv`} download>
          {t('bad.csv')}
        </a>
      </p>
    </section>
  )
}
