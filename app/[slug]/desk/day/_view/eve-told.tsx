import { tellingCall } from '@/domain/day/days/rules'
import type { Call, DayFlight } from '@/domain/day/days/schema'
import { addDays, formatDayShort, formatTime, localDate } from '@/lib/time'
import { called, uncall } from '../actions'
import type { EveProps } from './facts'

type Props = EveProps & { flight: DayFlight; who: string }

/** Whether whoever booked was told by phone: who called, when, and that nobody answered. */
export function EveTold(props: Props) {
  const { flight, t, slug, date, who, person } = props
  const call = tellingCall(flight)
  const [latest] = flight.calls
  const note = latest ? noteOn(latest, props) : null
  if (call) {
    const mine = call.by.id === person.id || person.rights.includes('bookings.all')
    return (
      <div className="told">
        {mine ? (
          <form action={uncall.bind(null, slug, date, call.id)}>
            <button className="tickbox" type="submit" aria-pressed="true" title={t('eve.untellWho', { who })}>
              {t('eve.isTold')}
            </button>
          </form>
        ) : (
          <span>{t('eve.isTold')}</span>
        )}
        <small>{byWords(call, props)}</small>
      </div>
    )
  }
  return (
    <div className="told">
      <form action={called.bind(null, slug, date, flight.id, flight.sequence)}>
        <button
          className="tickbox"
          type="submit"
          name="answered"
          value="yes"
          aria-pressed="false"
          title={t('eve.tellWho', { who })}
        >
          {t('eve.notTold')}
        </button>
        <button
          className="desk-button compact"
          type="submit"
          name="answered"
          value="no"
          aria-label={t('eve.voicemailWho', { who })}
        >
          {t('eve.voicemail')}
        </button>
      </form>
      {note && <small>{note}</small>}
    </div>
  )
}

function byWords({ at, by }: Call, { t, zone, locale, date }: Props): string {
  const time = formatTime(at, zone, locale)
  const day = localDate(at, zone)
  if (day === date || day === addDays(date, -1)) return t('eve.byAt', { who: by.firstName, time })
  return t('eve.byOn', { who: by.firstName, day: formatDayShort(at, zone, locale), time })
}

function noteOn(call: Call, props: Props): string {
  const { t, zone, locale } = props
  if (!call.current) return t('eve.before')
  return t('eve.voicemailAt', { who: call.by.firstName, time: formatTime(call.at, zone, locale) })
}
