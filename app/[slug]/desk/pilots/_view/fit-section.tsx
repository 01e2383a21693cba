import { textIn } from '@/domain/club/clubs/rules'
import type { OpenPilot } from '../_pilot'
import { PaperList } from './papers'

/** What a pilot may fly, and until when. The weight is shown to themselves and to who keeps the club's people. */
export function FitSection({ pilot, words, today, own, rights }: OpenPilot) {
  const { t, locale } = words
  const { aircraft, activities, dailyCap, weightKg, papers } = pilot
  const nothing = <span className="soft">{t('fit.nothing')}</span>
  return (
    <section aria-labelledby="fit">
      <h2 id="fit">{t('fit.heading')}</h2>
      <dl className="fit-list">
        <div>
          <dt>{t('fit.aircraft')}</dt>
          <dd>
            {aircraft.length === 0 && nothing}
            {aircraft.map(({ registration, type }) => (
              <span key={registration}>
                <span className="mono">{registration}</span> <small className="soft">{type}</small>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('fit.activities')}</dt>
          <dd>
            {activities.length === 0 && nothing}
            {activities.map((name) => (
              <span key={textIn(name, locale)}>{textIn(name, locale)}</span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('fit.cap')}</dt>
          <dd>{dailyCap === null ? t('fit.noCap') : t('fit.capValue', { count: dailyCap })}</dd>
        </div>
        {(own || rights.includes('people.manage')) && (
          <div>
            <dt>{t('fit.weight')}</dt>
            <dd>{weightKg === null ? t('fit.weightUnknown') : t('fit.weightValue', { kg: weightKg })}</dd>
          </div>
        )}
      </dl>
      <h3>{t('fit.papers')}</h3>
      <PaperList papers={papers} today={today} words={words} />
    </section>
  )
}
