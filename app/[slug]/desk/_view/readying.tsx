import { Icon } from '@/components/ui/icon'
import type { Readiness } from '@/domain/visits/mornings/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const items = ['external', 'identity', 'contact', 'conditions', 'aircraft', 'pilots'] as const

/** What to change first: what is still the demonstration's, told from the club's own facts. */
export function Readying({ locale, readiness }: { locale: Locale; readiness: Readiness }) {
  const t = translator(locale, 'desk')
  const done = items.filter((item) => readiness[item]).length
  return (
    <section>
      <h2>
        {t('ready.heading')} <span className="soft">{t('ready.count', { done, all: items.length })}</span>
      </h2>
      <ul className="ready">
        {items.map((item) => (
          <li key={item} className={readiness[item] ? 'done' : undefined}>
            <Icon name={readiness[item] ? 'tick' : 'clock'} />
            <span>
              <strong>{t(`ready.${item}`)}</strong>
              <span className="visually-hidden"> {t(readiness[item] ? 'ready.yes' : 'ready.no')}</span>
              {!readiness[item] && <span className="soft"> {t(`readyHelp.${item}`)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
