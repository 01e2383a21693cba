import type { OpenPilot } from '../_pilot'
import { leave } from '../week-actions'

/** For who keeps the club's people: a pilot flies here no more. */
export function LeaveSection({ pilot, words, club, rights, flights }: OpenPilot) {
  if (!pilot.active || !rights.includes('people.manage')) return null
  const { t } = words
  return (
    <details className="more">
      <summary>{t('leave.heading')}</summary>
      <form action={leave.bind(null, club.slug, pilot.id)} className="group">
        <p>{t('leave.text', { count: flights.length })}</p>
        <p>
          <button type="submit" className="button line small">
            {t('leave.act')}
          </button>
        </p>
      </form>
    </details>
  )
}
