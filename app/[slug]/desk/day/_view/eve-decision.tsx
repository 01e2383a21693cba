import { FlightState } from '@/app/[slug]/_flight-card/flight-state'
import { State } from '@/components/ui/state'
import { eveState } from '@/domain/day/days/rules'
import type { DayFlight } from '@/domain/day/days/schema'
import { decide } from '../actions'
import type { EveProps } from './facts'

/** To confirm, on, postponed. The first two are ticks that tell nobody; the third leads to whom it would be told. */
export function EveDecision(props: EveProps & { flight: DayFlight; who: string }) {
  const { flight, t, slug, date, postpones, who } = props
  const state = eveState(flight)
  if (state === 'over') return <FlightState {...props} />
  if (state === 'postponed') {
    return (
      <>
        <State shape="diamond" colour="wind">
          {t('eve.postponed')}
        </State>{' '}
        {postpones && (
          <a className="link" href={`/${slug}/desk/weather/waiting`}>
            {t('eve.waiting')}
          </a>
        )}
      </>
    )
  }
  return (
    <form action={decide.bind(null, slug, date, flight.id, flight.sequence)}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one row everywhere. */}
      <span className="segments" role="group" aria-label={t('eve.stateOf', { who })}>
        <button
          className="unconfirmed"
          name="upheld"
          value="no"
          type="submit"
          aria-pressed={state === 'to_confirm'}
        >
          {t('eve.toConfirm')}
        </button>
        <button className="upheld" name="upheld" value="yes" type="submit" aria-pressed={state === 'upheld'}>
          {t('eve.upheld')}
        </button>
        {postpones && (
          <a href={`/${slug}/desk/weather?booking=${flight.id}`} aria-label={t('eve.postponeWho', { who })}>
            {t('eve.postpone')}
          </a>
        )}
      </span>
    </form>
  )
}
