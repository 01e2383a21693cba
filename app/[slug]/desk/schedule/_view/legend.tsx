import type { Translator } from '@/lib/i18n/translator'
import { kindClass } from './block'

const kinds = ['external', 'instruction', 'hire', 'maintenance', 'absence', 'hold'] as const

/** What the colours, edges and patterns of the board mean. */
export function Legend({ t }: { t: Translator<'schedule'> }) {
  return (
    <ul className="legend" aria-label={t('legend.label')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className="swatch">
            <span className={`block ${kindClass(kind)}`} />
          </span>
          {t(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className="swatch presence-line" />
        {t('legend.duty')}
      </li>
      <li>
        <span className="swatch presence-line plain" />
        {t('legend.presence')}
      </li>
      <li>
        <span className="swatch light twilight" />
        <span className="swatch light night" />
        {t('legend.light')}
      </li>
    </ul>
  )
}
