import type { Attention } from '@/domain/day/days/queries/attention'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; slug: string; waits: Attention }

/** What waits for somebody, each leading to where it is settled; nothing where nothing waits. */
export function AttentionList({ locale, slug, waits }: Props) {
  const t = translator(locale, 'desk')
  const lines = [
    { key: 'toConfirm', count: waits.toConfirm, path: 'day/eve' },
    { key: 'hits', count: waits.hits, path: 'replacements' },
    { key: 'unrebooked', count: waits.unrebooked, path: 'weather/waiting' },
  ] as const
  const waiting = lines.filter(({ count }) => count)
  if (waiting.length === 0) return null
  return (
    <section className="attention">
      <h2>{t('waits.heading')}</h2>
      <ul>
        {waiting.map(({ key, count, path }) => (
          <li key={key}>
            <a href={`/${slug}/desk/${path}`}>{t(`waits.${key}`, { count: count ?? 0 })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
