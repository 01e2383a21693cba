import type { Translator } from '@/lib/i18n/translator'
import { kindClass } from './block'

const kinds = ['external', 'instruction', 'hire', 'maintenance', 'absence', 'hold'] as const

/** What the colours, edges and patterns of the board mean. */
export function Legend({ t }: { t: Translator<'schedule'> }) {
  return (
    <ul className="keyline" aria-label={t('legend.label')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className="sw">
            <span className={`bk ${kindClass(kind)}`} />
          </span>
          {t(`kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className="sw pr" />
        {t('legend.duty')}
      </li>
      <li>
        <span className="sw pr q" />
        {t('legend.presence')}
      </li>
      <li>
        <span className="sw d t" />
        <span className="sw d n" />
        {t('legend.light')}
      </li>
    </ul>
  )
}
