import { QUARTER } from '@/domain/calendar/hours/schema'
import { fromMinutes, localDate } from '@/lib/time'
import { clockText, type PlanValues } from '../../_plan/plan-values'
import type { Schedule } from '../_schedule'

/** A new one: the day shown, the next quarter of an hour or ten o'clock, the first activity's length, for oneself. */
export function newPlan({ read, asked, made, today, club, person, panel }: Schedule): PlanValues {
  const { activities, aircraft, pilots } = read
  const first = activities.find(({ external }) => !external)
  const next = fromMinutes(Math.ceil((made + 1) / QUARTER) * QUARTER)
  const from = asked.date === today ? clockText(next, club.zone) : '10:00'
  const [hours = 0, minutes = 0] = from.split(':').map(Number)
  const end = Math.min(hours * 60 + minutes + (first?.durationMinutes ?? 60), 1439)
  const to = `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
  const flies = pilots.some(({ id }) => id === person.id)
  const { slot } = asked
  const member = panel?.kind === 'new' && panel.members.length === 1 && !flies ? person.id : ''
  const values = {
    activity: first?.id ?? '',
    aircraft: '',
    pilot: flies ? person.id : '',
    member,
    date: asked.date,
    from,
    endDate: asked.date,
    to,
    title: '',
  }
  if (!slot) return values
  const [start, back] = [fromMinutes(slot.start), fromMinutes(slot.end)]
  return {
    ...values,
    ...(aircraft.some(({ id }) => id === slot.row) && { aircraft: slot.row }),
    ...(pilots.some(({ id }) => id === slot.row) && { pilot: slot.row }),
    date: localDate(start, club.zone),
    from: clockText(start, club.zone),
    endDate: localDate(back, club.zone),
    to: clockText(back, club.zone),
  }
}
