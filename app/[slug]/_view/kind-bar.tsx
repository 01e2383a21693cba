import type { ClubRef } from '@/db/club'
import { isReset, nextReset } from '@/domain/platforms/demonstration/rules'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'

type Props = { locale: Locale; club: Pick<ClubRef, 'kind' | 'timeZone'>; now: Date }

/** What a platform that is not in production says above each of its pages; the public demonstration, when it is next made anew. */
export function KindBar({ locale, club: { kind, timeZone }, now }: Props) {
  if (kind === 'production') return null
  const t = translator(locale, 'booking')
  const d = translator(locale, 'desk')
  const reset = isReset(kind, env().local) ? formatTime(nextReset(now), timeZone, locale) : null
  return (
    <aside className={`banner banner-${kind}`} aria-label={d('kind')}>
      {kind === 'demo' ? t('shell.demo') : t('shell.test')}
      {reset && (
        <>
          {' '}
          <span className="when">{d('reset.next', { time: reset })}</span>
        </>
      )}
    </aside>
  )
}
