import { State } from '@/components/ui/state'
import type { FleetLine } from '@/domain/resources/fleet/queries/fleet'
import { planeState } from '@/domain/resources/fleet/rules/state'
import { localDate } from '@/lib/time'
import type { HitWords } from '../../_hits/words'

/** What an aircraft is doing now, as a shape and words. */
export function PlaneStateNow({ line, words, now }: { line: FleetLine; words: HitWords; now: Date }) {
  const { t, time, moment, zone } = words
  const state = planeState(line, now, localDate(now, zone))
  switch (state.is) {
    case 'retired':
      return <State shape="ebb">{t('state.retired')}</State>
    case 'grounded':
      return (
        <>
          <State shape="square" colour="wind">
            {t('state.grounded', { until: moment(state.until) })}
          </State>
          <small>{state.reason}</small>
        </>
      )
    case 'expired':
      return (
        <State shape="square" colour="wind">
          {t('state.expired', { paper: state.paper })}
        </State>
      )
    case 'flying':
      return (
        <State shape="half" colour="sky">
          {t('state.flying', { until: time(state.until) })}
        </State>
      )
    case 'ready':
      return (
        <State shape="ring" colour="field">
          {t('state.ready')}
        </State>
      )
  }
}
