import { State } from '@/components/ui/state'
import type { Unrebooked } from '@/domain/schedule/postponements/schema'
import type { Locale } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import { formatDayShort, formatTime } from '@/lib/time'

type Props = {
  t: Translator<'weather'>
  line: Unrebooked
  locale: Locale
  zone: string
  tick: (form: FormData) => Promise<void>
}

/** Whether somebody was reached by telephone since: who called, when; one press to note it or to take it back. */
export function Told({ t, line, locale, zone, tick }: Props) {
  const { call, unreached } = line
  const at = call && `${formatDayShort(call.at, zone, locale)}, ${formatTime(call.at, zone, locale)}`
  return (
    <div className="weather-calls">
      {call?.answered ? (
        <State shape="full" colour="field">
          {t('told.yes')}
        </State>
      ) : (
        <State shape={call ? 'half' : 'ring'} colour="dawn">
          {t(call ? 'told.tried' : 'told.no')}
        </State>
      )}
      {call && at && <small className="soft">{t('told.by', { name: call.by, at })}</small>}
      {unreached && <small>{t('told.unreached')}</small>}
      <form action={tick}>
        <input type="hidden" name="booking" value={line.id} />
        <input type="hidden" name="sequence" value={line.sequence} />
        {!call?.answered && (
          <>
            <button className="desk-button compact" name="answered" value="yes" type="submit">
              {t('told.reached')}
              <span className="visually-hidden"> {line.who}</span>
            </button>
            <button className="desk-button compact" name="answered" value="no" type="submit">
              {t('told.unanswered')}
              <span className="visually-hidden"> {line.who}</span>
            </button>
          </>
        )}
        {call && (
          <button className="desk-button compact bare" name="call" value={call.id} type="submit">
            {t('told.takeBack')}
            <span className="visually-hidden"> {line.who}</span>
          </button>
        )}
      </form>
    </div>
  )
}
