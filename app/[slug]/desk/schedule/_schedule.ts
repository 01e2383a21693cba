import type { Staff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { minutesAt } from '@/domain/calendar/hours/rules'
import { loadBoard, loadFlights } from '@/domain/schedule/board/queries/board'
import { axisOf, hoursOf } from '@/domain/schedule/board/rules'
import type { Locale } from '@/lib/i18n/locale'
import { eachDay, type LocalDate, localDate, toMinutes } from '@/lib/time'
import { wordsOf } from '../_plan/words'
import { agendaOf } from './_model/agenda'
import { type Asked, hrefOf, weekOf } from './_model/asked'
import { dayBoard } from './_model/day'
import { movablesOf } from './_model/movable'
import { weekBoard } from './_model/week'
import { mayPlan, panelOf } from './_panel'

/** Everything that the schedule's page shows: read in one transaction, said in the reader's language. */
export async function openSchedule({ ref, actor, person }: Staff, asked: Asked, now: Date, locale: Locale) {
  const zone = ref.timeZone
  const week = weekOf(asked.date)
  const whole = asked.view === 'week' || asked.item !== null
  const { board, flights, panel } = await inClub(ref, actor, async (club) => {
    const [read, flights] = await Promise.all([
      loadBoard(club, whole ? week : { ...week, only: asked.date }, person, now),
      loadFlights(club, week),
    ])
    return { board: read, flights, panel: await panelOf(club, read, asked, person, now) }
  })
  const words = wordsOf(board, locale, zone)
  const days = eachDay(week.from, week.to)
  const place = { ...board.base, zone }
  const today = localDate(now, zone)
  const drawn = asked.view === 'week' ? days : [asked.date]
  const hours = hoursOf(drawn, zone, board.items)
  const axis = axisOf(asked.date, hours, place)
  const { slug } = ref
  return {
    locale,
    club: { slug, name: ref.name, zone },
    asked,
    today,
    made: toMinutes(now),
    person,
    read: board,
    words,
    panel,
    board:
      asked.view === 'week'
        ? {
            view: 'week' as const,
            week: weekBoard(
              board,
              days.map((date) => axisOf(date, hours, place)),
              asked,
              today,
              words,
            ),
          }
        : {
            view: 'day' as const,
            day: dayBoard(board, axis, asked.rows, words, {
              movable: movablesOf(board, localDay(asked.date, zone), person.rights, toMinutes(now), words),
              plans: mayPlan(person),
            }),
          },
    agenda: agendaOf(board, axis, asked, { slug, flights }, words),
    sun: axis.sun,
    empty: board.aircraft.length + board.pilots.length === 0,
    dayHrefs: Object.fromEntries(
      days.map((date) => [date, hrefOf(slug, asked, { date, view: 'day', item: null, act: null })]),
    ),
  }
}

const localDay = (date: LocalDate, zone: string) => ({
  from: minutesAt(date, 0, zone),
  to: minutesAt(date, 1440, zone),
})

export type Schedule = Awaited<ReturnType<typeof openSchedule>>
