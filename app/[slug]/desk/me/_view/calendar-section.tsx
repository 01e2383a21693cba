import { subscriptionUrl } from '@/domain/resources/feeds/rules'
import { translator } from '@/lib/i18n/translator'
import { Copy } from '../../_view/copy'
import { renewAddress } from '../actions'
import type { MeProps } from './facts'

/** The private address of one's calendar: to subscribe to, to copy, to replace. */
export function CalendarSection({ club, words, calendar }: MeProps) {
  if (!calendar) return null
  const { t, locale } = words
  const desk = translator(locale, 'desk')
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t('me.calendar')}</h2>
      <p className="soft">{t('me.calendarLead')}</p>
      <p className="up-8">
        <a className="button line small" href={subscriptionUrl(calendar)}>
          {t('me.subscribe')}
        </a>
      </p>
      <p className="field up-16">
        <label htmlFor="calendar-address">{t('me.address')}</label>
        <input
          id="calendar-address"
          className="input code"
          readOnly
          value={calendar}
          aria-describedby="calendar-secret"
          autoComplete="off"
          spellCheck={false}
        />
        <span className="hint" id="calendar-secret">
          {t('me.secret')}
        </span>
      </p>
      <div className="up-8">
        <Copy text={calendar} words={desk('copy')} done={desk('copied')} label={t('me.copy')} />
      </div>
      <details className="more">
        <summary>{t('me.renewHeading')}</summary>
        <form action={renewAddress.bind(null, club.slug)} className="group">
          <p>{t('me.renewText')}</p>
          <p>
            <button type="submit" className="button line small">
              {t('me.renew')}
            </button>
          </p>
        </form>
      </details>
    </section>
  )
}
