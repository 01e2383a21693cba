import { agentNamed } from '@/domain/doors/sessions/rules'
import type { SessionLine } from '@/domain/doors/sessions/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime, zoneCity } from '@/lib/time'

export type DevicesProps = {
  locale: Locale
  zone: string
  sessions: readonly SessionLine[]
  /** The session of this browser. */
  here: string
  /** Takes `session`. */
  end: (form: FormData) => Promise<void>
  endAll: () => Promise<void>
}

/** Where one is signed in, each browser with its way out. */
export function Devices({ locale, zone, sessions, here, end, endAll }: DevicesProps) {
  const t = translator(locale, 'doors')
  return (
    <>
      <p className="lead">{t('sessions.lead')}</p>
      <ul className="up-16 devices">
        {sessions.map((session) => (
          <Device key={session.id} {...{ locale, zone, session, end }} here={session.id === here} />
        ))}
      </ul>
      <p className="up-8 hint">{t('sessions.zone', { city: zoneCity(zone) })}</p>
      <form className="up-16" action={endAll}>
        <button className="button line" type="submit">
          {t('sessions.everywhere')}
        </button>
      </form>
    </>
  )
}

type DeviceProps = Pick<DevicesProps, 'locale' | 'zone' | 'end'> & { session: SessionLine; here: boolean }

function Device({ locale, zone, session, here, end }: DeviceProps) {
  const t = translator(locale, 'doors')
  const { browser, system } = agentNamed(session.agent)
  const named = browser && system ? t('sessions.device', { browser, system }) : (browser ?? system)
  const device = named ?? t('sessions.unknown')
  const seen = formatDayTime(session.lastSeenAt, zone, locale)
  const since = formatDayTime(session.createdAt, zone, locale)
  return (
    <li>
      <div>
        <p>
          <b>{device}</b>
          {here && <span className="soft"> · {t('sessions.here')}</span>}
        </p>
        <p className="hint">{t('sessions.seen', { seen, since })}</p>
      </div>
      <form action={end}>
        <input type="hidden" name="session" value={session.id} />
        <button className="button line small" type="submit" aria-label={t('sessions.endLong', { device })}>
          {t('sessions.end')}
        </button>
      </form>
    </li>
  )
}
