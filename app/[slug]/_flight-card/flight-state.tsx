import { State } from '@/components/ui/state'
import type { DayFlight } from '@/domain/day/days/schema'
import type { Locale } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'

type Props = { flight: DayFlight; t: Translator<'day'>; locale: Locale; zone: string }

/** What has become of a flight so far, as a shape and a word. */
export function FlightState({ flight, t, locale, zone }: Props) {
  const { state, arrivedAt, postponedAt } = flight
  switch (state) {
    case 'flown':
      return (
        <State shape="full" colour="field">
          {t('state.flown')}
        </State>
      )
    case 'no_show':
      return (
        <State shape="ebb" colour="wind">
          {t('state.no_show')}
        </State>
      )
    case 'cancelled':
      return (
        <State shape="diamond" colour="wind">
          {t(postponedAt ? 'state.postponed' : 'state.cancelled')}
        </State>
      )
    case 'booked':
      return arrivedAt ? (
        <State shape="half" colour="sky">
          {t('state.arrived', { time: formatTime(arrivedAt, zone, locale) })}
        </State>
      ) : (
        <State shape="ring">{t('state.expected')}</State>
      )
  }
}
