import { type CallerStart, startText } from '@/domain/schedule/callers/schema'
import { translator } from '@/lib/i18n/translator'
import {
  addDays,
  CALENDAR,
  dayInstant,
  formatDay,
  formatDayShort,
  formatTime,
  fromMinutes,
  localDate,
} from '@/lib/time'
import { heardHref } from '../_asked'
import type { CallerProps, OpenCaller } from '../_caller'
import { keep } from '../actions'
import { StartForm } from './start-form'

type Props = CallerProps & { open: OpenCaller; query: string }

/** The day, the ways to others, and its starts. */
export function Starts({ slug, zone, locale, now, open, query }: Props) {
  const t = translator(locale, 'caller')
  const say = translator(locale, 'journal')
  const { heard, day, days, starts, names } = open
  const shortDay = (date: string) => formatDayShort(dayInstant(date), CALENDAR, locale)
  const line = (start: CallerStart) => ({
    value: startText(start),
    time: formatTime(fromMinutes(start.start), zone, locale),
    crew: [names.get(start.aircraftId), names.get(start.pilotId)].filter(Boolean).join(', '),
    limits: start.limits.map((limit) => say(`value.${limit}`)).join(', '),
  })
  const [online, beyond] = [
    starts.filter(({ limits }) => limits.length === 0),
    starts.filter(({ limits }) => limits.length > 0),
  ]
  return (
    <section aria-labelledby="starts">
      <h2 id="starts">{formatDay(dayInstant(day), CALENDAR, locale)}</h2>
      <nav className="day-ways" aria-label={t('days.label')}>
        {day > localDate(now, zone) && (
          <a className="desk-button compact" href={heardHref(slug, heard, { date: addDays(day, -1) })}>
            {t('days.before')}
          </a>
        )}
        <a className="desk-button compact" href={heardHref(slug, heard, { date: addDays(day, 1) })}>
          {t('days.after')}
        </a>
        {days
          .filter(({ date }) => date !== day)
          .map(({ date, count }) => (
            <a key={date} className="desk-button compact" href={heardHref(slug, heard, { date })}>
              {t('days.one', { day: shortDay(date), count })}
            </a>
          ))}
      </nav>
      {starts.length === 0 ? (
        <p>{t('starts.none')}</p>
      ) : (
        <StartForm
          action={keep.bind(null, slug, query)}
          online={online.map(line)}
          beyond={beyond.map(line)}
          words={{
            online: t('starts.online'),
            noneOnline: t('starts.noneOnline'),
            beyond: t('starts.beyond', { count: beyond.length }),
            reason: t('starts.reason'),
            reasonHint: t('starts.reasonHint'),
            keep: t('starts.keep'),
            problems: t('problems'),
          }}
        />
      )}
    </section>
  )
}
