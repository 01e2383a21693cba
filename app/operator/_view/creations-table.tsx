import type { HouseState } from '@/domain/doors/operators/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'

type Creation = HouseState['creations'][number]
type Props = { locale: Locale; zone: string; creations: readonly Creation[] }

/** The platforms that were asked for last. */
export function CreationsTable({ locale, zone, creations }: Props) {
  const t = translator(locale, 'doors')
  if (creations.length === 0) return <p className="up-8 soft">{t('operator.none')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="up-16 ledger-wide" tabIndex={0} aria-labelledby="creations">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{t('operator.slug')}</th>
            <th scope="col">{t('operator.name')}</th>
            <th scope="col">{t('operator.when')}</th>
            <th scope="col">{t('operator.state')}</th>
          </tr>
        </thead>
        <tbody>
          {creations.map(({ id, slug, name, createdAt, done, failed }) => (
            <tr key={id}>
              <td>
                <a href={`/${slug}`}>{slug}</a>
              </td>
              <td>{name}</td>
              <td>{formatDayTime(createdAt, zone, locale)}</td>
              <td>{t(done ? 'operator.done' : failed ? 'operator.failedState' : 'operator.running')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
