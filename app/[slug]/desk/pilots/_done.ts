import { isUuid } from '@/lib/id'
import { type RefusalCode, refusals } from '@/lib/refusal'

/** What was just done, as the address of the page says it: shown with the way to take it back. */
export type Done =
  | { kind: 'opened'; duties: string[] }
  | { kind: 'closed' | 'back'; startAt: Date; endAt: Date; flights: number }
  | { kind: 'week'; weekday: number; from: number; to: number }
  | { kind: 'absent'; absence: string; hits: number }
  | { kind: 'already' | 'added' | 'left' }
  | { kind: 'refused'; code: RefusalCode }

const [EARLIEST, LATEST] = [new Date('2020-01-01T00:00:00Z'), new Date('2200-01-01T00:00:00Z')]

type Query = Record<string, string | string[] | undefined>

/** Null for an address that says nothing of the kind, or not in our words. */
export function doneOf(query: Query): Done | null {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value : ''
  }
  const count = (name: string, most: number) => {
    const value = Number(text(name) || 0)
    return Number.isSafeInteger(value) && value >= 0 && value <= most ? value : 0
  }
  const kind = text('done')
  switch (kind) {
    case 'opened': {
      const duties = text('duty').split('.').filter(isUuid)
      return duties.length > 0 ? { kind, duties } : null
    }
    case 'closed':
    case 'back': {
      const [startAt, endAt] = [new Date(text('start')), new Date(text('end'))]
      return EARLIEST < startAt && startAt < endAt && endAt < LATEST
        ? { kind, startAt, endAt, flights: count('flights', 999) }
        : null
    }
    case 'week': {
      const [weekday, from, to] = [count('weekday', 7), count('from', 1439), count('to', 1440)]
      return weekday > 0 && from < to ? { kind, weekday, from, to } : null
    }
    case 'absent':
      return isUuid(text('absence')) ? { kind, absence: text('absence'), hits: count('hits', 999) } : null
    case 'already':
    case 'added':
    case 'left':
      return { kind }
    case 'refused': {
      const code = Object.keys(refusals).find((one): one is RefusalCode => one === text('code'))
      return code ? { kind, code } : null
    }
    default:
      return null
  }
}
