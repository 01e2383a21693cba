import { Icon } from '@/components/ui/icon'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Go } from '../../_view/go'
import type { StepLinks, StepName } from './facts'

const order = ['reference', 'passengers', 'slot', 'details', 'done'] as const satisfies StepName[]

/** The five steps: a line on a phone, their names from 960 px; those already done may be gone back to. */
export function Steps({ locale, step, links }: { locale: Locale; step: StepName; links: StepLinks }) {
  const t = translator(locale, 'booking')
  const names: Record<StepName, string> = {
    reference: t('steps.reference'),
    passengers: t('steps.passengers'),
    slot: t('steps.slot'),
    details: t('steps.details'),
    done: t('steps.done'),
  }
  const place = order.indexOf(step)
  const before = order.slice(0, place).findLast((name) => links[name])
  const back = before && links[before]
  return (
    <nav className="steps" aria-label={t('steps.label')}>
      <div className="steps-head">
        {back ? (
          <Go className="back" href={back}>
            <Icon name="back" />
            {names[before]}
          </Go>
        ) : (
          <span />
        )}
        <p>
          <strong>{t('steps.nth', { n: place + 1 })}</strong> · {names[step]}
        </p>
      </div>
      <ol>
        {order.map((name, index) => (
          <li
            key={name}
            className={index < place ? 'past' : index === place ? 'current' : undefined}
            aria-current={index === place ? 'step' : undefined}
          >
            {index < place && links[name] ? (
              <Go href={links[name]}>{names[name]}</Go>
            ) : (
              <span>{names[name]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** "Étape 3 sur 5 : créneau - Les Ailes du Pastel", and the same after an error. */
export function stepTitles(locale: Locale, step: StepName, club: string) {
  const t = translator(locale, 'booking')
  const names: Record<StepName, string> = {
    reference: t('title.reference'),
    passengers: t('title.passengers'),
    slot: t('title.slot'),
    details: t('title.details'),
    done: t('title.done'),
  }
  const title = t('title.step', { n: order.indexOf(step) + 1, name: names[step], club })
  return { title, errorTitle: t('title.error', { title }) }
}
