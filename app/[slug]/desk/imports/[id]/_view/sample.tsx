import type { Report } from '@/domain/imports/imports/schema'
import { translator } from '@/lib/i18n/translator'
import type { OpenImport } from '../_import'

/** The first lines as they are read: who sees "Ã©" there chooses another encoding. */
export function Sample({ locale, report }: OpenImport & { report: Report }) {
  const t = translator(locale, 'imports')
  const names = report.header.map((name, place) => ({
    name: name || t('how.noHeader'),
    key: `${place} ${name}`,
  }))
  return (
    <div>
      <h2 id="sample">{t('sample.heading')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard (WCAG 2.1.1). */}
      <section className="list-scroll import-sample" tabIndex={0} aria-labelledby="sample">
        <table className="list">
          <thead>
            <tr>
              {names.map(({ name, key }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.sample.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have no other name.
              <tr key={row}>
                {names.map(({ key }, place) => (
                  <td key={key}>{cells[place] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
