import { Mistyped } from '@/app/_edge/form-action'
import { labelsOf } from '@/app/_edge/mended'
import type { Plan } from '@/domain/schedule/plans/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import { fromMinutes, instantOf } from '@/lib/time'

const problems = ['missing', 'day', 'time', 'long', 'order'] as const

/** What is wrong with a plan that was typed, in words. */
export function planProblems({ locale }: { locale: Locale }) {
  const t = translator(locale, 'schedule')
  return labelsOf(problems, 'missing', (key) => t(`problem.${key}`))
}

type Typed = {
  aircraft: string
  pilot: string
  member: string
  date: string
  from: string
  endDate: string
  to: string
  title: string
}

/**
 * What was typed, or the alternative that was pressed instead: its start, aircraft and crew, as long as what was typed. Throws
 * what is mistyped.
 */
export function planIn(typed: Typed, form: FormData, zone: string): Omit<Plan, 'activityId'> {
  const at = (date: string, time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return instantOf(date, hours * 60 + minutes, zone)
  }
  const [startAt, endAt] = [at(typed.date, typed.from), at(typed.endDate, typed.to)]
  if (endAt <= startAt) throw new Mistyped({ path: ['to'], message: 'order' })
  const wished = {
    aircraftId: typed.aircraft,
    pilotId: typed.pilot || null,
    memberId: typed.member || null,
    title: typed.title.trim(),
    startAt,
    endAt,
  }
  const other = chosen(form)
  if (!other) return wished
  const { start, aircraftId, pilotId } = other
  const end = new Date(start.getTime() + endAt.getTime() - startAt.getTime())
  return { ...wished, aircraftId, pilotId: pilotId || null, startAt: start, endAt: end }
}

const LAST_MINUTE = Date.UTC(9998, 11, 31) / 60_000

/** The plan that an alternative's button stands for. */
function chosen(form: FormData): { start: Date; aircraftId: string; pilotId: string } | null {
  const [start, aircraftId, pilotId] = String(form.get('choice') ?? '').split('|')
  const minutes = Number(start)
  if (!isUuid(aircraftId) || (pilotId !== '' && !isUuid(pilotId))) return null
  if (!start || !Number.isInteger(minutes) || minutes <= 0 || minutes > LAST_MINUTE) return null
  return { start: fromMinutes(minutes), aircraftId, pilotId }
}
