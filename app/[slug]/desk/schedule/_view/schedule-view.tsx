import '@/app/styles/schedule.css'
import Link from 'next/link'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate, formatDayYear, formatTime } from '@/lib/time'
import { DeskLive } from '../../_view/desk-live'
import { Sign, Sprite } from '../../_view/sprite'
import { hrefOf, weekOf } from '../_model/asked'
import { mayPlan } from '../_panel'
import type { Schedule } from '../_schedule'
import { BoardHelp } from './board-help'
import { dragWords } from './drag-words'
import { Legend } from './legend'
import { packed } from './packed'
import { SchedulePanel } from './panel'
import { Planning } from './planning'
import { Toolbar } from './toolbar'

/** The schedule's page: tools, board, panel. */
export function ScheduleView(props: Schedule) {
  const { locale, club, asked, today, made, board, agenda, sun, empty, dayHrefs, person, panel } = props
  const t = translator(locale, 'schedule')
  const drag = dragWords(t)
  const light = (of: 'rise' | 'set', instant: Date) => {
    const time = formatTime(instant, club.zone, locale)
    return { of, time, label: t(`sun.${of}`, { time }) }
  }
  const suns =
    typeof sun === 'string'
      ? t(sun === 'always_up' ? 'sun.up' : 'sun.down')
      : [light('rise', sun.sunrise), light('set', sun.sunset)]
  return (
    <main className="planning desk-page" id="main">
      <Sprite />
      <Toolbar
        t={t}
        slug={club.slug}
        asked={asked}
        today={today}
        heading={headingOf(asked, locale)}
        suns={asked.view === 'day' ? suns : null}
      >
        <DeskLive slug={club.slug} locale={locale} zone={club.zone} made={made} />
        {asked.view === 'day' && person.rights.includes('bookings.all') && (
          <Link
            className="desk-button"
            href={`/${club.slug}/desk/weather?date=${asked.date}`}
            prefetch={false}
          >
            {t('weather')}
          </Link>
        )}
        {mayPlan(person) && (
          <Link
            className="desk-button primary"
            href={hrefOf(club.slug, asked, { item: null, act: 'new' })}
            prefetch={false}
          >
            <Sign of="plus" />
            {t('new')}
          </Link>
        )}
      </Toolbar>
      {empty && <p className="notice">{t('none.all')}</p>}
      <Planning
        locale={locale}
        zone={club.zone}
        slug={club.slug}
        date={asked.date}
        here={hrefOf(club.slug, asked, { item: null, act: null })}
        selected={asked.item}
        drawn={packed({ board, agenda })}
        dayHrefs={dayHrefs}
        made={made}
        today={asked.date === today}
        words={{
          scroll: t('scroll'),
          online: t('online'),
          now: t('now'),
          days: t('go.days'),
          duty: t('sums.duty'),
          external: t('sums.external'),
        }}
        drag={drag}
        legend={
          <>
            {mayPlan(person) && <BoardHelp title={drag.help} lines={drag.helpLines} />}
            <Legend t={t} />
          </>
        }
      >
        {panel && <SchedulePanel {...props} />}
      </Planning>
    </main>
  )
}

function headingOf({ date, view }: Schedule['asked'], locale: Schedule['locale']): string {
  const at = dayInstant(date)
  if (view === 'day') return formatDayYear(at, CALENDAR, locale)
  const { from, to } = weekOf(date)
  const t = translator(locale, 'schedule')
  return t('heading.week', {
    from: from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : withoutYear(from, to, locale),
    to: formatDate(dayInstant(to), CALENDAR, locale),
  })
}

function withoutYear(from: string, to: string, locale: Schedule['locale']): string {
  const text = formatDate(dayInstant(from), CALENDAR, locale)
  return from.slice(0, 4) === to.slice(0, 4) ? text.replace(/\s\d{4}$/u, '') : text
}
